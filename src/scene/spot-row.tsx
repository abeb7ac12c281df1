import { lazy, Suspense } from "react";

import type { Figure } from "@/body/figure";
import { leafOfSpot } from "@/body/leaf-of-spot";
import type { Spot } from "@/domain/spot";
import { hasDetails } from "@/domain/spot-details";
import { withMessages } from "@/messages/later-messages";
import { clinicalName, placeHeading } from "@/messages/place-name";
import { spotWords, spreadWords } from "@/messages/spot-words";
import { useMessages } from "@/messages/use-messages";
import { QualityGlyph } from "@/scene/quality-glyph";

// Its words come after the first picture.
const DetailLines = lazy(async () => ({
  default: (await withMessages(import("@/scene/detail-lines"))).DetailLines,
}));

type SpotRowProps = {
  readonly figure: Figure;
  readonly spot: Spot;
  readonly onChoose: () => void;
  /** Where choosing opens the spot elsewhere: whether it is the one open there. */
  readonly isCurrent?: boolean;
  /** Where choosing again takes the choice back: whether it is chosen. */
  readonly isPressed?: boolean;
  /** Also what anatomy calls the place, for therapists. */
  readonly isClinical?: boolean;
};

/** One spot of a list in words: where, what it feels like, how far it spreads, the note. */
export function SpotRow(props: SpotRowProps) {
  const { figure, spot, onChoose, isCurrent, isPressed, isClinical = false } = props;
  const say = useMessages();
  return (
    <button
      type="button"
      className="spot-row"
      aria-current={isCurrent}
      aria-pressed={isPressed}
      onClick={onChoose}
    >
      <span className="spot-glyphs">
        {spot.qualities.map((quality) => (
          <QualityGlyph key={quality} quality={quality} />
        ))}
      </span>
      <span>
        <strong>{placeHeading(say, spot.region, spot.side, leafOfSpot(figure, spot))}</strong>
        <span className="soft">{spotWords(say, spot)}</span>
        <span className="soft">{spreadWords(say, spot)}</span>
        {hasDetails(spot) && (
          <Suspense>
            <DetailLines spot={spot} />
          </Suspense>
        )}
        {isClinical && <span className="soft">{clinicalName(say, spot.region)}</span>}
        {spot.note !== "" && (
          <q className="soft spot-note" dir="auto">
            {spot.note}
          </q>
        )}
      </span>
    </button>
  );
}
