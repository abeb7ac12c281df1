import { useEffect, useId, useState } from "react";

import { useMessages } from "@/messages/use-messages";
import { askToPersist, type Persistence, persistenceOf } from "@/storage/persistence";

const BYTES_PER_MEGABYTE = 1_000_000;

/** The browser's own answer to whether it keeps what is stored, and a way to ask it to. */
export function PersistenceSection() {
  const say = useMessages();
  const titleId = useId();
  const [persistence, setPersistence] = useState<Persistence | null>(null);
  const [isRefused, setIsRefused] = useState(false);

  useEffect(() => void persistenceOf().then(setPersistence), []);

  async function ask() {
    setIsRefused(!(await askToPersist()));
    setPersistence(await persistenceOf());
  }

  if (!persistence) return null;
  const { isPersisted, used, quota } = persistence;
  return (
    <section className="keep-part" aria-labelledby={titleId}>
      <h2 id={titleId}>{say("keep.promiseTitle")}</h2>
      <p>
        {isPersisted === true && say("keep.promised")}
        {isPersisted === false && say("keep.notPromised")}
        {isPersisted === null && say("keep.promiseUnknown")}{" "}
        {used !== null && quota !== null && say("keep.room", rounded({ used, quota }))}
      </p>
      {isPersisted === false && (
        <div className="row">
          <button type="button" className="button" onClick={() => void ask()}>
            {say("keep.askPromise")}
          </button>
        </div>
      )}
      <p role="status">{isRefused && say("keep.promiseRefused")}</p>
    </section>
  );
}

/** In whole megabytes; what is in use is never rounded down to nothing. */
function rounded({ used, quota }: { readonly used: number; readonly quota: number }) {
  return {
    used: Math.max(1, Math.round(used / BYTES_PER_MEGABYTE)),
    quota: Math.round(quota / BYTES_PER_MEGABYTE),
  };
}
