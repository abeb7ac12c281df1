import { useLiveQuery } from "dexie-react-hooks";
import { useDeferredValue, useEffect, useEffectEvent, useId, useMemo, useState } from "react";
import { Link } from "wouter";

import type { ClientId } from "@/domain/client";
import type { ListGroup } from "@/domain/client-summary";
import { ClientMenu } from "@/features/practice/client-menu";
import { HandOverDialog } from "@/features/practice/hand-over-dialog";
import { searchClients } from "@/features/practice/search-clients";
import { SummaryLine } from "@/features/practice/summary-line";
import { useMessages } from "@/messages/use-messages";
import { allClients, countClients, listClients, makeSummaries } from "@/storage/client-summaries";
import type { Database } from "@/storage/database";
import { Icon } from "@/ui/icon";

type ClientListProps = {
  readonly db: Database;
  /** Whether `onListed` was called before. */
  readonly wasListed: boolean;
  /** The first clients are on the screen. */
  readonly onListed: () => void;
};

/** So many clients are shown at first: as many as a screen holds. */
const FIRST = 10;

/** So many a moment later, and so many more each time. */
const PAGE = 30;

/** From so many clients on there is a search. */
const SEARCH_FROM = 2;

/** The clients, the one seen last first, with a search through names, tags and places in words. */
export function ClientList({ db, wasListed, onListed }: ClientListProps) {
  const say = useMessages();
  const searchId = useId();
  const [group, setGroup] = useState<Exclude<ListGroup, "own">>("here");
  const [wanted, setLimit] = useState(PAGE);
  const limit = wasListed ? wanted : FIRST;
  const [typed, setTyped] = useState("");
  const query = useDeferredValue(typed.trim());
  const [handing, setHanding] = useState<ClientId | null>(null);
  const [openId, setOpenId] = useState<ClientId | null>(null);

  const page = useLiveQuery(() => listClients(db, group, limit), [db, group, limit]);
  const isThere = page !== undefined;
  const counts = useLiveQuery(() => (isThere ? countClients(db) : undefined), [db, isThere]);
  const { missing = 0, archived = 0 } = counts ?? {};
  const isSearching = query !== "";
  const everyone = useLiveQuery(
    () => (isSearching ? allClients(db, group) : null),
    [db, group, isSearching],
  );
  const found = useMemo(
    () => (isSearching && everyone ? searchClients(everyone, query, say) : null),
    [isSearching, everyone, query, say],
  );
  const isMaking = useMissingSummaries(db, missing);

  const isListed = counts !== undefined && !isMaking;
  const tellListed = useEffectEvent(onListed);
  useEffect(() => {
    if (isListed) tellListed();
  }, [isListed]);

  const shown = found ? found.slice(0, limit) : (page ?? []);
  const inGroup = counts?.[group] ?? shown.length;
  const total = found?.length ?? inGroup;
  const open = shown.find(({ clientId }) => clientId === openId);

  return (
    <section className="clients" aria-busy={!isListed}>
      <h2>{say("practice.clients")}</h2>
      {isListed && inGroup === 0 && (
        <p className="soft">
          {say(group === "here" ? "practice.noClients" : "clients.noArchived")}
        </p>
      )}
      {isListed && missing > 0 && (
        <p className="notice notice-warn">{say("practice.damaged", { count: missing })}</p>
      )}
      {inGroup >= SEARCH_FROM && (
        <div className="field">
          <label htmlFor={searchId}>{say("clients.search")}</label>
          <input
            id={searchId}
            type="search"
            className="input"
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setLimit(PAGE);
            }}
          />
        </div>
      )}
      <p role="status" className={isSearching ? "soft" : "visually-hidden"}>
        {found && say("clients.found", { count: found.length })}
      </p>
      <ul className="client-list">
        {shown.map((summary) => (
          <li key={summary.clientId} className="client-line">
            <Link href={`/practice/${summary.clientId}`} className="client-row">
              <strong>
                <bdi>{summary.name || say("practice.unnamed")}</bdi>
              </strong>
              <SummaryLine summary={summary} />
              {(summary.tags.length > 0 || summary.isMadeUp) && (
                <span className="client-tags">
                  {summary.isMadeUp && <span className="client-tag">{say("demo.tag")}</span>}
                  {summary.tags.map((tag) => (
                    <bdi key={tag} className="client-tag">
                      {tag}
                    </bdi>
                  ))}
                </span>
              )}
            </Link>
            <button
              type="button"
              className="button button-quiet button-icon client-more"
              aria-label={say("clients.more", { name: summary.name || say("practice.unnamed") })}
              onClick={() => setOpenId(summary.clientId)}
            >
              <Icon name="menu" />
            </button>
          </li>
        ))}
      </ul>
      {total > shown.length && limit >= PAGE && (
        <button type="button" className="button" onClick={() => setLimit(limit + PAGE)}>
          {say("clients.showMore", { left: total - shown.length })}
        </button>
      )}
      {(archived > 0 || group === "archived") && (
        <button
          type="button"
          className="button button-quiet clients-archived"
          aria-pressed={group === "archived"}
          onClick={() => {
            setGroup(group === "here" ? "archived" : "here");
            setLimit(PAGE);
          }}
        >
          {group === "here"
            ? say("clients.showArchived", { count: archived })
            : say("clients.showHere")}
        </button>
      )}
      {open && handing !== open.clientId && (
        <ClientMenu
          db={db}
          client={open}
          onHandOver={() => setHanding(open.clientId)}
          onClose={() => setOpenId(null)}
        />
      )}
      {open && handing === open.clientId && (
        <HandOverDialog
          db={db}
          client={open}
          onClose={() => {
            setHanding(null);
            setOpenId(null);
          }}
        />
      )}
    </section>
  );
}

/** Has the summaries made that are missing; whether that is still going on. What is missing then is damaged. */
function useMissingSummaries(db: Database, missing: number): boolean {
  const [made, setMade] = useState(0);
  useEffect(() => {
    if (missing === 0) return;
    let isWanted = true;
    void makeSummaries(db).finally(() => {
      if (isWanted) setMade(missing);
    });
    return () => {
      isWanted = false;
    };
  }, [db, missing]);
  return missing > 0 && made !== missing;
}
