import { useRef, useState } from "react";

import type { OfferedKey } from "@/exchange/key-file";
import { findKey } from "@/exchange/key-link";
import { useMessages } from "@/messages/use-messages";
import { QrReader } from "@/qr/qr-reader";
import { Dialog } from "@/ui/dialog";

type KeyReaderDialogProps = {
  /** Told once. */
  readonly onKey: (offered: OfferedKey) => void;
  readonly onClose: () => void;
};

/** The camera reads a practice's key from its screen or its paper. */
export function KeyReaderDialog({ onKey, onClose }: KeyReaderDialogProps) {
  const say = useMessages();
  const isFound = useRef(false);
  const [isOther, setIsOther] = useState(false);

  function look(text: string) {
    const offered = findKey(text);
    setIsOther(!offered);
    if (!offered || isFound.current) return;
    isFound.current = true;
    onKey(offered);
  }

  return (
    <Dialog title={say("qr.keyRead")} closeLabel={say("app.close")} onClose={onClose}>
      <div className="qr-show">
        <p>{say("qr.keyReadWhat")}</p>
        <QrReader onText={look}>
          <p role="status">{say(isOther ? "qr.notAKey" : "qr.looking")}</p>
        </QrReader>
        <p className="soft">{say("qr.orLink")}</p>
      </div>
    </Dialog>
  );
}
