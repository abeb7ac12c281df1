import { useMemo } from "react";

import type { PosedFigure } from "@/body/posed-figure";
import type { Spot } from "@/domain/spot";
import { areaWords, shareWords } from "@/features/practice/area-words";
import { placeHeading } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";
import { markedAreas } from "@/scene/marked-areas";
import { PlaceReading } from "@/scene/place-reading";
import { useWork } from "@/scene/use-work";

type PlaceDetailsProps = {
  readonly posed: PosedFigure;
  /** How it is shaped now. */
  readonly skin: PosedFigure["skin"];
  readonly spot: Spot;
};

/** How much skin a spot covers, and what is to be read of its place. */
export function PlaceDetails({ posed, skin, spot }: PlaceDetailsProps) {
  return (
    <PlaceReading region={spot.region} sides={[spot.side]}>
      <AreaOfSpot posed={posed} skin={skin} spot={spot} />
    </PlaceReading>
  );
}

/** Nothing for a mere point. */
function AreaOfSpot({ posed, skin, spot }: PlaceDetailsProps) {
  const say = useMessages();
  const measure = useMemo(
    () => (skin && spot.extent !== null ? () => markedAreas(posed, [spot]) : null),
    [posed, skin, spot],
  );
  const areas = useWork(measure);

  if (!measure) return null;
  return (
    <>
      <dt>{say("area.size")}</dt>
      <dd>
        {!areas && say("area.measuring")}
        {areas && (
          <>
            <p>
              {say("area.ofSpot", {
                area: areaWords(say, areas.area),
                percent: shareWords(say, areas.share),
              })}
            </p>
            {areas.regions.map(({ region, side, area, ofRegion }) => (
              <p key={`${region} ${side}`}>
                {say("area.part", {
                  place: placeHeading(say, region, side),
                  area: areaWords(say, area),
                  percent: shareWords(say, ofRegion),
                })}
              </p>
            ))}
          </>
        )}
      </dd>
    </>
  );
}
