import { useState } from "react";

import type { ClientLine } from "@/domain/client-summary";
import { SummaryLine } from "@/features/practice/summary-line";
import { notSavedWords } from "@/messages/not-saved-words";
import { useMessages } from "@/messages/use-messages";
import { changeCard } from "@/storage/client-cards";
import { getClient } from "@/storage/clients";
import type { Database } from "@/storage/database";
import type { Twins } from "@/storage/find-twins";
import { type Merge, mergeClients, undoMerge } from "@/storage/merge-clients";

type TwinOffersProps = { readonly db: Database; readonly twins: readonly Twins[] };

/** Asks about each two clients that look like one person: nothing is joined unless the therapist says so. */
export function TwinOffers({ db, twins }: TwinOffersProps) {
  return twins.map((pair) => (
    <TwinOffer key={`${pair.came.clientId} ${pair.here.clientId}`} db={db} pair={pair} />
  ));
}

type Answer = { readonly state: "asked" | "apart" } | { readonly state: "joined"; merge: Merge };

function TwinOffer({ db, pair }: { readonly db: Database; readonly pair: Twins }) {
  const say = useMessages();
  const { came, here, because } = pair;
  const [answer, setAnswer] = useState<Answer>({ state: "asked" });
  const [failure, setFailure] = useState("");
  const name = here.name || say("practice.unnamed");

  async function join() {
    const [into, from] = [await getClient(db, here.clientId), await getClient(db, came.clientId)];
    if (!into || !from) return;
    const merged = await mergeClients(db, into, from);
    setFailure(merged.ok ? "" : notSavedWords(say, merged.failure));
    if (merged.ok) setAnswer({ state: "joined", merge: merged.value });
  }

  async function keepApart() {
    const kept = await changeCard(db, came.clientId, (card) => ({
      ...card,
      apartFrom: [...new Set([...card.apartFrom, here.clientId])],
    }));
    setFailure(kept.ok ? "" : notSavedWords(say, kept.failure));
    if (kept.ok) setAnswer({ state: "apart" });
  }

  async function undo(merge: Merge) {
    const undone = await undoMerge(db, merge);
    setFailure(undone.ok ? "" : notSavedWords(say, undone.failure));
    if (undone.ok) setAnswer({ state: "asked" });
  }

  return (
    <section className="notice twin-offer" aria-label={say("import.twinTitle")}>
      {answer.state === "asked" && (
        <>
          <h2>{say("import.twinTitle")}</h2>
          <p>{say(because === "same-name" ? "import.twinName" : "import.twinMaps")}</p>
          <div className="twin-sides">
            <Side title={say("import.twinHere")} summary={here} />
            <Side title={say("import.twinCame")} summary={came} />
          </div>
          <div className="row">
            <button type="button" className="button" onClick={() => void join()}>
              {say("import.twinJoin")}
            </button>
            <button type="button" className="button" onClick={() => void keepApart()}>
              {say("import.twinApart")}
            </button>
          </div>
        </>
      )}
      {answer.state === "apart" && <p role="status">{say("import.twinKept")}</p>}
      {answer.state === "joined" && (
        <>
          <p role="status">{say("import.twinJoined", { name })}</p>
          <div className="row">
            <button type="button" className="button" onClick={() => void undo(answer.merge)}>
              {say("import.twinUndo")}
            </button>
          </div>
        </>
      )}
      {failure !== "" && <p role="alert">{failure}</p>}
    </section>
  );
}

function Side({ title, summary }: { readonly title: string; readonly summary: ClientLine }) {
  const say = useMessages();
  return (
    <div className="twin-side">
      <h3>{title}</h3>
      <strong>
        <bdi>{summary.name || say("practice.unnamed")}</bdi>
      </strong>
      <SummaryLine summary={summary} />
    </div>
  );
}
