import type { RefObject } from "react";

import { useMessages } from "@/messages/use-messages";
import type { FigureView } from "@/scene/camera-rig";
import { views } from "@/scene/views";
import { Icon } from "@/ui/icon";

type ViewButtonsProps = { readonly view: RefObject<FigureView | null> };

/** Everything that dragging and pinching do to the figure, as buttons. */
export function ViewButtons({ view }: ViewButtonsProps) {
  const say = useMessages();
  return (
    <>
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
      </div>
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
      </div>
    </>
  );
}
