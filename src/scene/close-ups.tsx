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
      <OverlayChoice kind={overlay} onKind={onOverlay} />
    </div>
  );
}
