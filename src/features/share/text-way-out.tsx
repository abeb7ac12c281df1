import { useState } from "react";

import { parcelText } from "@/features/share/parcel-words";
import type { WayOutProps } from "@/features/share/ways-out";
import { useMessages } from "@/messages/use-messages";
import { copyText } from "@/ui/copy-text";

/** The parcel as words to paste into a message. */
export function TextWayOut({ parcel, posed }: WayOutProps) {
  const say = useMessages();
  const [outcome, setOutcome] = useState("");
  const text = parcelText(say, posed.figure, parcel);

  async function copy() {
    setOutcome(say((await copyText(text)) ? "share.copied" : "share.notCopied"));
  }

  return (
    <>
      <textarea
        className="input way-out-text"
        dir="auto"
        readOnly
        rows={8}
        aria-label={say("wayOut.text")}
        value={text}
      />
      <div className="row">
        <button type="button" className="button" onClick={() => void copy()}>
          {say("share.copyWords")}
        </button>
      </div>
      <p role="status">{outcome}</p>
    </>
  );
}
