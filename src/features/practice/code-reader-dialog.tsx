import { useRef, useState } from "react";

import { gather, type Gathered, readPart, wholeOf } from "@/exchange/code-parts";
import { type MessageId, useMessages } from "@/messages/use-messages";
import { QrReaderDialog } from "@/qr/qr-reader-dialog";

type CodeReaderDialogProps = {
  /** Told once, as soon as all of it is there. It is what a file would be, and opened as one. */
  readonly onFile: (file: File) => void;
  readonly onClose: () => void;
};

/** The camera reads codes from a client's screen until enough parts are there. */
export function CodeReaderDialog({ onFile, onClose }: CodeReaderDialogProps) {
  const say = useMessages();
  const gathered = useRef<Gathered | null>(null);
  const [progress, setProgress] = useState({ have: 0, need: 0 });
  const [trouble, setTrouble] = useState<MessageId | null>(null);

  async function take(text: string) {
    const part = readPart(text);
    if (!part) {
      setTrouble("qr.other");
      return;
    }
    const before = gathered.current;
    const now = gather(before, part);
    setTrouble(null);
    if (now === before) return; // seen already, or all of it is there
    gathered.current = now;
    setProgress({ have: now.blocks.size, need: now.needed });
    const whole = await wholeOf(now);
    if (whole.ok) onFile(new File([whole.value], say("qr.fileName")));
    if (whole.ok || whole.failure === "unfinished") return;
    gathered.current = null;
    setProgress({ have: 0, need: 0 });
    setTrouble("qr.damaged");
  }

  const { have, need } = progress;
  return (
    <QrReaderDialog
      title={say("qr.read")}
      intro={say("qr.readWhat")}
      told={trouble ? say(trouble) : need === 0 ? say("qr.looking") : ""}
      instead={say("qr.orFileHere")}
      onText={(text) => void take(text)}
      onClose={onClose}
    >
      {need > 0 && (
        <div className="import-progress">
          <label>
            {say("qr.progress", { have, need })}
            <progress value={have} max={need} />
          </label>
        </div>
      )}
    </QrReaderDialog>
  );
}
