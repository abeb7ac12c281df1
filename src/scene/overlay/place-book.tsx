import "@/scene/overlay/place-book.css";

import { useCallback, useMemo, useState } from "react";

import { type RegionId, regionTable } from "@/domain/region";
import { clinicalName } from "@/messages/place-name";
import { structureTerms } from "@/messages/structure-terms";
import { useMessages } from "@/messages/use-messages";
import { useTerms } from "@/messages/use-terms";
import { findPlaces } from "@/scene/find-places";
import { PlaceReading } from "@/scene/place-reading";
import { PlaceSearch } from "@/scene/place-search";
import { Dialog } from "@/ui/dialog";

type PlaceBookProps = { readonly onClose: () => void };

/** Every place with its clinical name, what lies beneath and its codes, found by any of these words. */
export function PlaceBook({ onClose }: PlaceBookProps) {
  const say = useMessages();
  const beneath = useTerms(structureTerms);
  const places = useMemo(
    () =>
      regionTable.map(({ id, part, isAtMidline }) => ({
        region: id,
        side: isAtMidline ? ("midline" as const) : ("left" as const), // as the table has it
        name: say(`region.${id}`),
        words: `${say(`part.${part}`)} ${clinicalName(say, id)} ${beneath?.say(`structures.${id}`) ?? ""}`,
      })),
    [say, beneath],
  );
  const find = useCallback(
    (typed: string) => {
      const hits = new Set(findPlaces(places, typed).map(({ region }) => region));
      return places.filter(({ region }) => hits.has(region)); // a book keeps its order
    },
    [places],
  );

  return (
    <Dialog title={say("place.book")} closeLabel={say("app.close")} onClose={onClose}>
      <PlaceSearch
        label={say("place.book.search")}
        find={find}
        list={(found) =>
          found.map(({ region, name }) => <BookEntry key={region} region={region} name={name} />)
        }
      >
        <p className="soft">{say("place.book.basis")}</p>
      </PlaceSearch>
    </Dialog>
  );
}

type BookEntryProps = { readonly region: RegionId; readonly name: string };

function BookEntry({ region, name }: BookEntryProps) {
  const say = useMessages();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="place-entry" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <strong>{name}</strong> <span className="soft">{clinicalName(say, region)}</span>
      </summary>
      {isOpen && <PlaceReading region={region} sides={["left", "right"]} />}
    </details>
  );
}
