import { useRef, useState } from "react";

import type { OfferedKey } from "@/exchange/key-file";
import { findKey } from "@/exchange/key-link";
import { useMessages } from "@/messages/use-messages";
import { QrReaderDialog } from "@/qr/qr-reader-dialog";

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
    <QrReaderDialog
      title={say("qr.keyRead")}
      intro={say("qr.keyReadWhat")}
      told={say(isOther ? "qr.notAKey" : "qr.looking")}
      instead={say("qr.orLink")}
      onText={look}
      onClose={onClose}
    />
  );
}
