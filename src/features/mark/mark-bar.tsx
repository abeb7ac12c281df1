import { Link } from "wouter";

import { useMessages } from "@/messages/use-messages";
import { Icon } from "@/ui/icon";

type MarkBarProps = {
  readonly isWide: boolean;
  readonly spotCount: number;
  readonly isFull: boolean;
  readonly isNothing: boolean;
  readonly isListOpen: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly onList: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onByName: () => void;
  readonly onNothing: () => void;
};

/** What can be done with the whole map: within reach of the thumb on a phone. */
export function MarkBar(props: MarkBarProps) {
  const { isWide, spotCount, isFull, isNothing, isListOpen, canUndo, canRedo } = props;
  const say = useMessages();
  return (
    <div className="mark-bar">
      {!isWide && (
        <button
          type="button"
          className="button mark-count"
          aria-expanded={isListOpen}
          aria-label={say(isListOpen ? "mark.hideList" : "mark.showList", { count: spotCount })}
          onClick={props.onList}
        >
          <Icon name={isListOpen ? "down" : "list"} />
          {spotCount}
        </button>
      )}
      <button
        type="button"
        className="button button-icon"
        aria-label={say("mark.undo")}
        disabled={!canUndo}
        onClick={props.onUndo}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        className="button button-icon"
        aria-label={say("mark.redo")}
        disabled={!canRedo}
        onClick={props.onRedo}
      >
        <Icon name="redo" />
      </button>
      <button
        type="button"
        className="button mark-by-name"
        aria-label={say("mark.addByName")}
        disabled={isFull}
        onClick={props.onByName}
      >
        {isWide && <Icon name="plus" />}
        {isWide ? say("mark.addByName") : say("mark.byName")}
      </button>
      {spotCount > 0 || isNothing ? (
        <Link href="/review" className="button button-primary mark-main">
          {say("mark.review")}
        </Link>
      ) : (
        <button type="button" className="button mark-main" onClick={props.onNothing}>
          {say("mark.nothing")}
        </button>
      )}
    </div>
  );
}
