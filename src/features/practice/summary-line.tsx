import type { ClientLine } from "@/domain/client-summary";
import { placeName } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";

type SummaryLineProps = { readonly summary: ClientLine };

/** So many of the places marked most often are named. */
const MAIN_PLACES = 3;

/** When a client was last seen, how many maps there are, and where most of them are marked. */
export function SummaryLine({ summary }: SummaryLineProps) {
  const say = useMessages();
  const { lastSeen, mapCount, places } = summary;
  const main = places.slice(0, MAIN_PLACES).map(({ region, side }) => placeName(say, region, side));
  // No comma between them: names of places have commas of their own.
  return (
    <>
      <span className="soft">
        {say("practice.clientLine", { count: mapCount, date: new Date(lastSeen) })}
      </span>
      {main.length > 0 && <span className="soft">{main.join(" · ")}</span>}
    </>
  );
}
