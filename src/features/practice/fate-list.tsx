import { type Fate, fates, type SpotFate } from "@/domain/map-differences";
import { fateLine } from "@/messages/fate-words";
import { useMessages } from "@/messages/use-messages";
import { FateGlyph } from "@/scene/fate-glyph";

type FateListProps = {
  readonly found: readonly SpotFate[];
  /** Those that are only counted. */
  readonly counted: readonly Fate[];
};

/** What became of every spot between two maps: what changed in words, the rest as a count. */
export function FateList({ found, counted }: FateListProps) {
  const say = useMessages();
  return (
    <ul className="fate-list">
      {fates.map((fate) => {
        const ofIt = found.filter((one) => one.fate === fate);
        if (ofIt.length === 0) return null;
        return (
          <li key={fate}>
            <FateGlyph fate={fate} />
            <span>
              <strong>
                {say("fate.count", { fate: say(`fate.${fate}`), count: ofIt.length })}
              </strong>{" "}
              {!counted.includes(fate) && (
                <span>{ofIt.map((one) => fateLine(say, one)).join(say("fate.separator"))}</span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
