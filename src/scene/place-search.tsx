import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useDeferredValue,
  useId,
  useMemo,
  useState,
} from "react";

import { bodyParts, regionTable } from "@/domain/region";
import { useMessages } from "@/messages/use-messages";
import type { NamedPlace } from "@/scene/find-places";

type PlaceSearchProps = {
  readonly label: string;
  /** The places that what was typed stands for, in their order; the same function while they are the same. */
  readonly find: (typed: string) => readonly NamedPlace[];
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** The element that holds what was found. */
  readonly listRef?: Ref<HTMLDivElement>;
  /** Shows what was found of one part of the body. */
  readonly list: (places: readonly NamedPlace[]) => ReactNode;
  /** Stands below all of them. */
  readonly children?: ReactNode;
};

const NONE: readonly NamedPlace[] = [];
const partOf = new Map(regionTable.map(({ id, part }) => [id, part]));

/** A field to search places in, how many were found, and these by the part of the body. */
export function PlaceSearch(props: PlaceSearchProps) {
  const { label, find, onKeyDown, listRef, list, children } = props;
  const say = useMessages();
  const id = useId();
  const [typed, setTyped] = useState("");
  // A key is answered before the list has followed, and the field is there before hundreds of places are.
  const searched = useDeferredValue(typed);
  const isOpening = useDeferredValue(false, true);
  const found = useMemo(() => find(searched), [find, searched]);
  const shown = isOpening ? NONE : found;

  return (
    <>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          className="input"
          type="search"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <p role="status" className="soft">
        {say("find.count", { count: found.length })}
      </p>
      <div className="finder-results" ref={listRef}>
        {bodyParts.map((part) => {
          const ofPart = shown.filter(({ region }) => partOf.get(region) === part);
          return (
            ofPart.length > 0 && (
              <section key={part} aria-label={say(`part.${part}`)}>
                <h3>{say(`part.${part}`)}</h3>
                {list(ofPart)}
              </section>
            )
          );
        })}
        {children}
      </div>
    </>
  );
}
