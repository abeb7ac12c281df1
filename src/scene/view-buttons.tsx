import { lazy, type ReactNode, type RefObject, Suspense, useRef, useState } from "react";

import type { PosedFigure } from "@/body/posed-figure";
import { withMessages } from "@/messages/later-messages";
import { useMessages } from "@/messages/use-messages";
import type { FigureView } from "@/scene/camera-rig";
import type { OverlayKind } from "@/scene/overlay/overlay-kind";
import { views } from "@/scene/views";
import { Icon } from "@/ui/icon";
import { useEscape } from "@/ui/use-escape";

const CloseUps = lazy(async () => ({
  default: (await withMessages(import("@/scene/close-ups"))).CloseUps,
}));

type ViewButtonsProps = {
  readonly view: RefObject<FigureView | null>;
  readonly posed: PosedFigure;
  readonly overlay: OverlayKind;
  readonly onOverlay: (overlay: OverlayKind) => void;
  /** Where it is given, there is a button that leads to the choice of a shape. */
  readonly onChooseShape?: (() => void) | undefined;
  /** What stands above them at the figure's feet. */
  readonly children: ReactNode;
};

/** Everything that dragging and pinching do to the figure, as buttons, and the ready close-ups. */
export function ViewButtons(props: ViewButtonsProps) {
  const { view, posed, overlay, onOverlay, onChooseShape, children } = props;
  const say = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useEscape(close);

  /** What had the focus in the panel goes away: keys and reading go on from the button that opened it. */
  function close() {
    if (isOpen) opener.current?.focus({ preventScroll: true });
    setIsOpen(false);
  }

  return (
    <>
      <div className="figure-foot">
        {children}
        <div className="view-sides" role="group" aria-label={say("view.group")}>
          {views.map((side) => (
            <button
              key={side}
              type="button"
              aria-label={say("view.lookFrom", { view: side })}
              onClick={() => view.current?.lookFrom(side)}
            >
              {say(`view.${side}`)}
            </button>
          ))}
          <button
            ref={opener}
            type="button"
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {say("view.closer")}
          </button>
        </div>
        {isOpen && (
          <Suspense>
            <CloseUps
              view={view}
              posed={posed}
              overlay={overlay}
              onOverlay={onOverlay}
              onClose={close}
            />
          </Suspense>
        )}
        <div className="view-zoom">
          <button
            type="button"
            className="button button-icon"
            aria-label={say("view.zoomIn")}
            onClick={() => view.current?.zoom(1)}
          >
            <Icon name="plus" />
          </button>
          <button
            type="button"
            className="button button-icon"
            aria-label={say("view.zoomOut")}
            onClick={() => view.current?.zoom(-1)}
          >
            <Icon name="minus" />
          </button>
          <button
            type="button"
            className="button button-icon"
            aria-label={say("view.reset")}
            onClick={() => view.current?.reset()}
          >
            <Icon name="whole" />
          </button>
          {onChooseShape && (
            <button
              type="button"
              className="button button-icon"
              aria-label={say("view.shape")}
              onClick={onChooseShape}
            >
              <Icon name="body" />
            </button>
          )}
        </div>
      </div>
    </>
  );
}
