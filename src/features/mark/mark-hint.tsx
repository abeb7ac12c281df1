import type { BodyMap } from "@/domain/body-map";
import type { MarkScreenState } from "@/features/mark/use-mark-screen";
import { useMessages } from "@/messages/use-messages";

type MarkHintProps = { readonly map: BodyMap; readonly screen: MarkScreenState };

/** Says over the figure what a tap on it does, while that is not plain yet. */
export function MarkHint({ map, screen }: MarkHintProps) {
  const say = useMessages();
  const { moving } = screen;
  if (moving) {
    return (
      <div className="mark-hint">
        <span>{say("mark.moveHint", { place: screen.nameOf(moving) })}</span>
        <button type="button" className="button" onClick={screen.find}>
          {say("mark.moveByName")}
        </button>
        <button type="button" className="button" onClick={screen.close}>
          {say("mark.moveCancel")}
        </button>
      </div>
    );
  }
  if (map.spots.length > 0) return null;
  return <p className="mark-hint">{map.isNothing ? say("mark.nothingSaid") : say("mark.hint")}</p>;
}
