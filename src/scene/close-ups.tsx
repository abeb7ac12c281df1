import type { RefObject } from "react";

import type { PosedFigure } from "@/body/posed-figure";
import { useMessages } from "@/messages/use-messages";
import type { FigureView } from "@/scene/camera-rig";
import { closeUpNames, flyToCloseUp } from "@/scene/close-views";
import { OverlayChoice } from "@/scene/overlay/overlay-choice";
import type { OverlayKind } from "@/scene/overlay/overlay-kind";

type CloseUpsProps = {
  readonly view: RefObject<FigureView | null>;
  readonly posed: PosedFigure;
  readonly overlay: OverlayKind;
  readonly onOverlay: (overlay: OverlayKind) => void;
  readonly onClose: () => void;
};

/**
 * On a phone the panel covers what was just laid over the figure. Where there are keys or a mouse it
 * stays: each arrow key chooses the next overlay, and may go on to the one after it.
 */
const COVERS_FIGURE = "(max-width: 759px) and (hover: none)";

/** The ready close-ups, and what may be laid over the figure. */
export function CloseUps({ view, posed, overlay, onOverlay, onClose }: CloseUpsProps) {
  const say = useMessages();
  return (
    <div className="view-close-ups" role="group" aria-label={say("view.closer")}>
      {closeUpNames.map((name) => (
        <button
          key={name}
          type="button"
          className="button"
          onClick={() => {
            if (view.current) flyToCloseUp(posed, view.current, name);
            onClose();
          }}
        >
          {say(`view.closer.${name}`)}
        </button>
      ))}
      <OverlayChoice
        kind={overlay}
        onKind={(kind) => {
          onOverlay(kind);
          if (matchMedia(COVERS_FIGURE).matches) onClose();
        }}
      />
    </div>
  );
}
