import { areaName } from "@/domain/scheme-areas";
import type { RegionId, Side } from "@/domain/region";
import { codesOf, regionCodes } from "@/domain/region-codes";
import { structuresBeneath } from "@/messages/say-structures";
import { useMessages } from "@/messages/use-messages";

type PlaceDetailsProps = { readonly region: RegionId; readonly side: Side };

/** What lies beneath a place, and what published body maps call it, with what is unsure in that. */
export function PlaceDetails({ region, side }: PlaceDetailsProps) {
  const say = useMessages();
  const { choir, michigan, wpi } = codesOf(region, side);
  const { uberon, note, wpiAlternative } = regionCodes[region];
  return (
    <dl className="place-details" lang="en">
      <dt>{say("place.structures")}</dt>
      <dd>{structuresBeneath(region)}</dd>
      <dt>CHOIR-74</dt>
      <dd>{choir.map((code) => `${code} ${areaName("choir", code) ?? ""}`).join("; ")}</dd>
      <dt>Michigan Body Map-35</dt>
      <dd>{michigan.map((code) => `${code} ${areaName("michigan", code) ?? ""}`).join("; ")}</dd>
      <dt>WPI-19</dt>
      <dd>
        {wpi.length === 0
          ? say("place.noArea")
          : wpi.map((code) => areaName("wpi", code) ?? code).join("; ")}
        {wpi.length === 0 && wpiAlternative && ` (${say("place.lenient")})`}
      </dd>
      <dt>UBERON</dt>
      <dd>
        {uberon.code} {uberon.name}
        {uberon.fit === "wider" && ` (${say("place.wider")})`}
      </dd>
      {note !== null && (
        <>
          <dt>{say("place.unsure")}</dt>
          <dd>{note}</dd>
        </>
      )}
    </dl>
  );
}
