import type { Figure } from "@/body/figure";
import { leafOfSpot } from "@/body/leaf-of-spot";
import type { BodyMap } from "@/domain/body-map";
import { areasOfSpot } from "@/exchange/codes-of-maps";
import type { Table } from "@/exchange/encode-csv";
import { dayOf } from "@/features/share/day-of";
import { placeHeading } from "@/messages/place-name";
import type { Say } from "@/messages/use-messages";

/** Every area of a published body map in which a spot lies, a row each; names of areas are English in every language. */
export function codesTable(say: Say, figure: Figure, maps: readonly BodyMap[]): Table {
  return {
    header: [
      say("journal.date"),
      say("csv.number"),
      say("area.place"),
      say("csv.scheme"),
      say("csv.code"),
      say("csv.area"),
      "map_id",
      "map_started_at",
      "spot_id",
      "region",
      "side",
      "fit",
    ],
    rows: maps.flatMap((map) =>
      map.spots.flatMap((spot, index) =>
        areasOfSpot(spot).map(({ scheme, code, name, fit }) => [
          dayOf(map.startedAt),
          index + 1,
          placeHeading(say, spot.region, spot.side, leafOfSpot(figure, spot)),
          scheme,
          code,
          name,
          map.id,
          map.startedAt,
          spot.id,
          spot.region,
          spot.side,
          fit,
        ]),
      ),
    ),
  };
}
