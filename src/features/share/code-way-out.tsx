import { lazy, Suspense, useState } from "react";

import type { ReadyFile } from "@/features/share/file-way-out";
import type { PreparedFile } from "@/features/share/use-prepared-file";
import { useMessages } from "@/messages/use-messages";

const CodeDialog = lazy(async () => ({
  default: (await import("@/features/share/code-dialog")).CodeDialog,
}));

type CodeWayOutProps = {
  readonly prepared: PreparedFile;
  /** Told once the person says that the other device has read it. */
  readonly onRead: (file: ReadyFile) => void;
};

/** The same as the file holds, shown to the camera of the other device: no mail and no network. */
export function CodeWayOut({ prepared, onRead }: CodeWayOutProps) {
  const say = useMessages();
  const [shown, setShown] = useState<ReadyFile | null>(null);
  return (
    <>
      <div className="row">
        <button
          type="button"
          className="button"
          disabled={prepared.state !== "ready"}
          onClick={() => prepared.state === "ready" && setShown(prepared)}
        >
          {say("qr.show")}
        </button>
        <span className="soft">{say("qr.showHint")}</span>
      </div>
      {shown && (
        <Suspense>
          <CodeDialog file={shown} onRead={onRead} onClose={() => setShown(null)} />
        </Suspense>
      )}
    </>
  );
}
