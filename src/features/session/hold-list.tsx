import type { Hold, HoldId } from "@/domain/hold";
import { foundWords, lastedWords } from "@/messages/hold-words";
import { useMessages } from "@/messages/use-messages";
import { QualityGlyph } from "@/scene/quality-glyph";

type HoldListProps = {
  readonly holds: readonly Hold[];
  readonly nameOf: (hold: Hold) => string;
  readonly onOpen: (id: HoldId) => void;
};

/** The holds of a session in words, in the order in which they were begun; each opens to be changed. */
export function HoldList({ holds, nameOf, onOpen }: HoldListProps) {
  const say = useMessages();
  return (
    <section className="session-part">
      <h2>{say("hold.list", { count: holds.length })}</h2>
      <ol className="spot-list">
        {holds.map((hold) => (
          <li key={hold.id}>
            <button
              type="button"
              id={rowOfHold(hold.id)}
              className="spot-row"
              onClick={() => onOpen(hold.id)}
            >
              <span className="spot-glyphs">
                {hold.found.map((quality) => (
                  <QualityGlyph key={quality} quality={quality} />
                ))}
              </span>
              <span>
                <strong>{nameOf(hold)}</strong>
                <span className="soft">
                  {say("hold.line", {
                    time: new Date(hold.startedAt),
                    lasted:
                      hold.seconds === null ? say("hold.now") : lastedWords(say, hold.seconds),
                  })}
                </span>
                <span className="soft">{foundWords(say, hold)}</span>
                {hold.note !== "" && (
                  <q className="soft spot-note" dir="auto">
                    {hold.note}
                  </q>
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The id of the element of a hold in the list, where the focus goes when its sheet is closed. */
export function rowOfHold(id: HoldId): string {
  return `hold-${id}`;
}
