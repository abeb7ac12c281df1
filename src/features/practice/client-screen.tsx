import "@/features/practice/client.css";

import { type ReactNode, Suspense, useCallback, useId, useMemo, useReducer, useState } from "react";
import { Link } from "wouter";

import type { PosedFigure } from "@/body/posed-figure";
import type { Anchor } from "@/domain/anchor";
import type { BodyMap } from "@/domain/body-map";
import { filterMaps, noFilter } from "@/domain/spot-filter";
import type { ClientPage } from "@/features/practice/client-page";
import { clientParts, ClientTabs } from "@/features/practice/client-tabs";
import { ComparePart } from "@/features/practice/compare-part";
import { FilterBar } from "@/features/practice/filter-bar";
import { GlancePart } from "@/features/practice/glance-part";
import { TablePart } from "@/features/practice/table-part";
import { TimePart } from "@/features/practice/time-part";
import { useClient } from "@/features/practice/use-client";
import { useMessages } from "@/messages/use-messages";
import { FigurePanel } from "@/scene/figure-panel";
import type { FigureShown } from "@/scene/use-figure-shown";
import type { View } from "@/scene/views";
import type { Database } from "@/storage/database";
import { DeadEnd } from "@/ui/dead-end";

type ClientScreenProps = {
  readonly db: Database;
  readonly posed: PosedFigure;
  /** From the address, so it may be anything; likewise which part of the page. */
  readonly id: string;
  readonly part: string | undefined;
  /** What else there is of this client at a glance, such as the sessions. */
  readonly children?: (page: ClientPage) => ReactNode;
  /** What months show, all maps together. */
  readonly overall?: (page: ClientPage) => ReactNode;
};

const NO_SPOTS: BodyMap["spots"] = [];

/** One client on one page: the figure, and beside it at a glance, compared, over time and as a table. */
export function ClientScreen(props: ClientScreenProps) {
  const { db, posed, id, children, overall } = props;
  const say = useMessages();
  const titleId = useId();
  const [shown, setShown] = useState<FigureShown | null>(null);
  const [filter, setFilter] = useState(noFilter);
  const [flight, setFlight] = useState<{ to: (anchor: Anchor) => void } | null>(null);
  const takeFlight = useCallback((to: ((anchor: Anchor) => void) | null) => {
    setFlight(to && { to });
  }, []);
  const [turn, setTurn] = useState<{ to: (view: View) => void } | null>(null);
  const takeTurn = useCallback((to: ((view: View) => void) | null) => setTurn(to && { to }), []);
  const turnTo = turn?.to ?? null;
  const flyTo = useCallback((anchor: Anchor) => flight?.to(anchor), [flight]);
  const [, hasShaped] = useReducer((count: number) => count + 1, 0);
  const { skin } = posed; // another one after each change of shape
  const found = useClient(db, id);
  const page = useMemo(
    (): ClientPage | null =>
      found ? { db, posed, skin, ...found, showOnFigure: setShown, flyTo, turnTo } : null,
    [db, posed, skin, found, flyTo, turnTo],
  );
  const filtered = useMemo(
    (): ClientPage | null => page && { ...page, maps: filterMaps(page.maps, filter) },
    [page, filter],
  );

  if (found === undefined) return <main className="page" aria-busy="true" />;
  if (!found || !page) {
    return (
      <DeadEnd
        title={say("practice.noSuchClient")}
        to="/practice"
        label={say("practice.allClients")}
      />
    );
  }
  const { client, damagedCount, misfits, answers } = found;
  const part = clientParts.find((one) => one === props.part) ?? "glance";
  const { beside, ...figure } = shown ?? { spots: NO_SPOTS, selectedId: null };

  return (
    <main className="mark client-page">
      <div className={beside ? "mark-stage has-beside" : "mark-stage"}>
        <FigurePanel
          {...figure}
          posed={posed}
          shape={client.shape}
          hasHint={beside !== undefined}
          flyRef={takeFlight}
          turnRef={takeTurn}
          onShaped={hasShaped}
        />
        {beside}
      </div>
      <section className="mark-panel client-panel" aria-labelledby={titleId}>
        <div className="client-head">
          <Link
            href="/practice"
            className="button button-quiet button-icon"
            aria-label={say("practice.allClients")}
          >
            <span className="points-back" aria-hidden="true">
              ←
            </span>
          </Link>
          <h1 id={titleId}>{client.name || say("practice.unnamed")}</h1>
        </div>
        <ClientTabs clientId={client.id} part={part} />
        {damagedCount > 0 && (
          <div className="notice notice-warn">
            <p>{say("practice.damaged", { count: damagedCount })}</p>
            {misfits.map((misfit) => (
              <p key={misfit}>{say(`misfit.${misfit}`)}</p>
            ))}
          </div>
        )}
        {part === "glance" && (
          <GlancePart page={page} answers={answers}>
            <Suspense>{children?.(page)}</Suspense>
          </GlancePart>
        )}
        {part === "compare" && <ComparePart page={page} />}
        {filtered && (part === "time" || part === "overall" || part === "table") && (
          <>
            <FilterBar
              maps={page.maps}
              filtered={filtered.maps}
              sessions={page.sessions}
              filter={filter}
              onFilter={setFilter}
            />
            {part === "time" && <TimePart page={filtered} wholes={page.maps} />}
            {part === "overall" && <Suspense>{overall?.(filtered)}</Suspense>}
            {part === "table" && <TablePart page={filtered} />}
          </>
        )}
        {page.maps.length > 0 && (
          <div className="row">
            <Link href={`/practice/${client.id}/forms`} className="button">
              {say("forms.title")}
            </Link>
          </div>
        )}
      </section>
    </main>
  );
}
