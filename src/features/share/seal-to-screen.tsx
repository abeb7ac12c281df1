import "@/features/share/share.css";

import { useLiveQuery } from "dexie-react-hooks";
import { useEffect, useState } from "react";
import { Link, useLocation } from "wouter";

import { findKey } from "@/exchange/key-link";
import { sealing } from "@/exchange/sealing";
import { KeyOffer } from "@/features/share/key-offer";
import { useMessages } from "@/messages/use-messages";
import type { Database } from "@/storage/database";
import { listKnownKeys } from "@/storage/known-keys";

type SealToScreenProps = { readonly db: Database };

/** Shows the key that a link offers, and takes it over only when the person says so. */
export function SealToScreen({ db }: SealToScreenProps) {
  const say = useMessages();
  const [place] = useLocation();
  // As it stands in the address: the router has taken some of its escapes out already.
  const offered = findKey(location.hash);
  const known = useLiveQuery(() => listKnownKeys(db), [db]);
  const [checked, setChecked] = useState<{
    key: string;
    is: "whole" | "broken" | "unknown";
  } | null>(null);
  const key = offered?.key ?? null;

  useEffect(() => {
    if (key === null) return;
    void sealing("isKey", key).then(
      (isKey) => setChecked({ key, is: isKey ? "whole" : "broken" }),
      () => setChecked({ key, is: "unknown" }),
    );
  }, [key]);

  const state = checked && checked.key === key ? checked.is : "checking";
  return (
    <main className="page" aria-busy={key !== null && state === "checking"}>
      <h1>{say("key.offerTitle")}</h1>
      {offered && state === "whole" && known ? (
        <KeyOffer key={place} db={db} offered={offered} known={known} />
      ) : (
        (key === null || state !== "checking") && (
          <p className="notice notice-warn">
            {say(state === "unknown" ? "seal.failed" : "key.refused.damaged")}
          </p>
        )
      )}
      <div className="row">
        <Link href="/share" className="button">
          {say("share.title")}
        </Link>
      </div>
    </main>
  );
}
