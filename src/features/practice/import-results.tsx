import { useState } from "react";
import { Link } from "wouter";

import type { OpenedFile } from "@/features/practice/open-map-file";
import type { Import } from "@/features/practice/use-import";
import { useMessages } from "@/messages/use-messages";

type ImportResultsProps = { readonly shown: Import };

/** Up to so many files get their sentences without further ado. */
const FEW = 3;

/** What came of the files: a sentence each for a few; of many first the sum, what was refused, and the rest folded. */
export function ImportResults({ shown }: ImportResultsProps) {
  const say = useMessages();
  const [isUnfolded, setIsUnfolded] = useState(false); // hundreds of sentences are work that nobody may want
  const { results, state, total } = shown;
  if (results.length === 0) return null;
  const isCancelled = state === "cancelled";
  if (results.length <= FEW && !isCancelled) return <Sentences results={results} />;

  const taken = results.filter(({ isTaken }) => isTaken);
  const mended = taken.filter(({ isToBeRead }) => isToBeRead);
  const whole = taken.filter(({ isToBeRead }) => !isToBeRead);
  const refused = results.filter(({ isTaken }) => !isTaken);
  const clients = new Set(taken.map(({ clientId }) => clientId)).size;
  const sum = (of: "added" | "updated") =>
    taken.reduce((before, { outcome }) => before + (outcome?.[of] ?? 0), 0);

  return (
    <>
      {isCancelled && (
        <p className="notice">
          {say("import.cancelled", { done: results.length, left: total - results.length })}
        </p>
      )}
      <p className="notice">
        {say("import.sum", { maps: sum("added"), updated: sum("updated"), clients })}{" "}
        {say("import.refused", { count: refused.length })}
      </p>
      <Sentences results={refused} />
      <Sentences results={mended} />
      {whole.length > 0 && (
        <details
          className="import-details"
          onToggle={({ currentTarget }) => setIsUnfolded(currentTarget.open)}
        >
          <summary>{say("import.each", { count: whole.length })}</summary>
          {isUnfolded && <Sentences results={whole} />}
        </details>
      )}
    </>
  );
}

function Sentences({ results }: { readonly results: readonly OpenedFile[] }) {
  const say = useMessages();
  return results.map(({ sentence, isTaken, isToBeRead, clientId }, i) => (
    // Two files may have one name, and so one sentence.
    <p key={`${i} ${sentence}`} className={isTaken ? "notice" : "notice notice-warn"}>
      {sentence}
      {isTaken && isToBeRead && (
        <>
          {" "}
          <Link href={`/practice/${clientId}`}>{say("import.toClient")}</Link>
        </>
      )}
    </p>
  ));
}
