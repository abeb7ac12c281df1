import "@/scene/place-reading.css";

import type { ReactNode } from "react";

import type { RegionId, Side } from "@/domain/region";
import { codesOf, type PlaceCodes, regionCodes, researchAreasOf } from "@/domain/region-codes";
import { areaName } from "@/domain/scheme-areas";
import { judgementIn, judgementTerms } from "@/messages/judgement-terms";
import { structureTerms } from "@/messages/structure-terms";
import { useMessages } from "@/messages/use-messages";
import { useTerms } from "@/messages/use-terms";

type PlaceReadingProps = {
  readonly region: RegionId;
  /** Of which sides the codes are said. */
  readonly sides: readonly Side[];
  /** What is said first, as further terms. */
  readonly children?: ReactNode;
};

/**
 * What lies beneath a place, and what published body maps and research call it, with what is unsure in
 * that. Published names are English in every language.
 */
export function PlaceReading({ region, sides, children }: PlaceReadingProps) {
  const say = useMessages();
  const beneath = useTerms(structureTerms);
  const judgements = useTerms(judgementTerms);
  const { uberon, note, wpiAlternative } = regionCodes[region];
  const codes = sides.map((side) => codesOf(region, side));
  const wpi = namesOf(codes, "wpi");
  return (
    <dl className="place-details">
      {children}
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
            <p lang={judgements?.language} dir={judgements?.direction}>
              {judgements && judgementIn(judgements, area.note)}
            </p>
            <p lang="en" dir="ltr">
              {area.source}.
            </p>
          </dd>
        </div>
      ))}
      <dt>CHOIR-74</dt>
      <dd lang="en" dir="ltr">
        {namesOf(codes, "choir")}
      </dd>
      <dt>Michigan Body Map-35</dt>
      <dd lang="en" dir="ltr">
        {namesOf(codes, "michigan")}
      </dd>
      <dt>WPI-19</dt>
      <dd>
        {wpi === "" ? (
          say("place.noArea")
        ) : (
          <span lang="en" dir="ltr">
            {wpi}
          </span>
        )}
        {wpi === "" && wpiAlternative && ` (${say("place.lenient")})`}
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
          <dd lang={judgements?.language} dir={judgements?.direction}>
            {judgements && judgementIn(judgements, note)}
          </dd>
        </>
      )}
    </dl>
  );
}

/** Codes and names of a scheme's areas, each once: "205 Left Lower Back"; empty where it has none. */
function namesOf(codes: readonly PlaceCodes[], scheme: keyof PlaceCodes): string {
  const all = new Set(codes.flatMap((of): readonly (string | number)[] => of[scheme]));
  return [...all]
    .map((code) => {
      const name = areaName(scheme, code) ?? "";
      return typeof code === "number" ? `${code} ${name}` : name || code;
    })
    .join("; ");
}
