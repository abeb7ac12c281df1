import type { Spot } from "@/domain/spot";
import { detailWords, flagWord, spotFlags } from "@/messages/detail-words";
import { useMessages } from "@/messages/use-messages";
import { FlagGlyph } from "@/scene/flag-glyph";

type DetailLinesProps = { readonly spot: Spot };

/** Within a row of a list, a line for each further thing that was said of a spot. */
export function DetailLines({ spot }: DetailLinesProps) {
  const say = useMessages();
  return (
    <>
      {spotFlags.map(
        (flag) =>
          spot[flag] && (
            <strong key={flag} className="spot-flag-line">
              <FlagGlyph flag={flag} />
              {flagWord(say, flag)}
            </strong>
          ),
      )}
      {detailWords(say, spot).map((words) => (
        <span key={words} className="soft">
          {words}
        </span>
      ))}
    </>
  );
}
