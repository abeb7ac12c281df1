import { useSyncExternalStore } from "react";

import { notSavedWords } from "@/messages/not-saved-words";
import { useMessages } from "@/messages/use-messages";
import { onUnsaved, unsaved } from "@/storage/say-unsaved";

/** Says that something was not stored of which the screen at hand says nothing. See `sayUnsaved`. */
export function UnsavedNote() {
  const say = useMessages();
  const why = useSyncExternalStore(onUnsaved, unsaved);
  if (why === null) return null;
  return (
    <p role="alert" className="notice notice-warn page-line">
      {notSavedWords(say, why)}
    </p>
  );
}
