import type { Figure } from "@/body/figure";
import { leafOfSpot } from "@/body/leaf-of-spot";
import type { BodyMap } from "@/domain/body-map";
import { detailWords, flagWord, spotFlags } from "@/messages/detail-words";
import { placeHeading } from "@/messages/place-name";
import { spotWords, spreadWords } from "@/messages/spot-words";
import { ToldInWords } from "@/messages/told-in-words";
import { useMessages } from "@/messages/use-messages";

type MapInWordsProps = { readonly figure: Figure; readonly map: BodyMap };

/** Everything that a map holds, as sentences. */
export function MapInWords({ figure, map }: MapInWordsProps) {
  const say = useMessages();
  return (
    <section className="map-in-words">
      <h3>{say("share.mapOn", { date: new Date(map.startedAt) })}</h3>
      {map.moment !== "before" && <p>{say(`journal.moment.${map.moment}`)}</p>}
      {map.isNothing ? (
        <p>{say("share.nothingToday")}</p>
      ) : (
        <ol>
          {map.spots.map((spot) => (
            <li key={spot.id}>
              {placeHeading(say, spot.region, spot.side, leafOfSpot(figure, spot))}:{" "}
              {[
                [spotWords(say, spot), spreadWords(say, spot)]
                  .filter(Boolean)
                  .join(say("list.comma")),
                ...spotFlags.filter((flag) => spot[flag]).map((flag) => flagWord(say, flag)),
                ...detailWords(say, spot),
              ].join(". ")}
              .{spot.note !== "" && ` ${say("share.withNote", { note: spot.note })}`}
            </li>
          ))}
        </ol>
      )}
      <ToldInWords map={map} heading="h4" />
    </section>
  );
}
