import "@/features/practice/place-details.css";

import { useMemo } from "react";

import type { PosedFigure } from "@/body/posed-figure";
import { codesOf, regionCodes, researchAreasOf } from "@/domain/region-codes";
import { areaName } from "@/domain/scheme-areas";
import type { Spot } from "@/domain/spot";
import { areaWords, shareWords } from "@/features/practice/area-words";
import { placeHeading } from "@/messages/place-name";
import { structureTerms } from "@/messages/structure-terms";
import { useMessages } from "@/messages/use-messages";
import { useTerms } from "@/messages/use-terms";
import { markedAreas } from "@/scene/marked-areas";
import { useWork } from "@/scene/use-work";

type PlaceDetailsProps = {
  readonly posed: PosedFigure;
  /** How it is shaped now. */
  readonly skin: PosedFigure["skin"];
  readonly spot: Spot;
};

/**
 * How much skin a spot covers, what lies beneath its place, and what published body maps and research
 * call it, with what is unsure in that. Published names and our notes on them are English in every
 * language.
 */
export function PlaceDetails({ posed, skin, spot }: PlaceDetailsProps) {
  const say = useMessages();
  const beneath = useTerms(structureTerms);
  const { region, side } = spot;
  const { choir, michigan, wpi } = codesOf(region, side);
  const { uberon, note, wpiAlternative } = regionCodes[region];
  return (
    <dl className="place-details">
      <AreaOfSpot posed={posed} skin={skin} spot={spot} />
      <dt>{say("place.structures")}</dt>
      <dd lang={beneath?.language} dir={beneath?.direction}>
        {beneath?.say(`structures.${region}`)}
      </dd>
      {researchAreasOf(region).map(({ name, isIn, area }) => (
        <div key={name} className="place-research">
          <dt>{say("research.title")}</dt>
          <dd>
            <p>
              {say(isIn ? "research.in" : "research.leftOut", { name: say(`research.${name}`) })}
            </p>
            <p lang="en" dir="ltr">
              {area.note} {area.source}.
            </p>
          </dd>
        </div>
      ))}
      <dt>CHOIR-74</dt>
      <dd lang="en" dir="ltr">
        {choir.map((code) => `${code} ${areaName("choir", code) ?? ""}`).join("; ")}
      </dd>
      <dt>Michigan Body Map-35</dt>
      <dd lang="en" dir="ltr">
        {michigan.map((code) => `${code} ${areaName("michigan", code) ?? ""}`).join("; ")}
      </dd>
      <dt>WPI-19</dt>
      <dd>
        {wpi.length === 0 ? (
          say("place.noArea")
        ) : (
          <span lang="en" dir="ltr">
            {wpi.map((code) => areaName("wpi", code) ?? code).join("; ")}
          </span>
        )}
        {wpi.length === 0 && wpiAlternative && ` (${say("place.lenient")})`}
      </dd>
      <dt>UBERON</dt>
      <dd>
        <span lang="en" dir="ltr">
          {uberon.code} {uberon.name}
        </span>
        {uberon.fit === "wider" && ` (${say("place.wider")})`}
      </dd>
      {note !== null && (
        <>
          <dt>{say("place.unsure")}</dt>
          <dd lang="en" dir="ltr">
            {note}
          </dd>
        </>
      )}
    </dl>
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
