import "@/qr/qr.css";

import type { ReactNode } from "react";

import { useMessages } from "@/messages/use-messages";
import { QrReader } from "@/qr/qr-reader";
import { Dialog } from "@/ui/dialog";

type QrReaderDialogProps = {
  readonly title: string;
  /** Where the code is found, and how to hold it. */
  readonly intro: string;
  /** How it goes. */
  readonly told: string;
  /** What does as well as a camera. */
  readonly instead: string;
  /** Told what a code says, as often as it is seen. */
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
  /** Stands between the picture and what is told. */
  readonly children?: ReactNode;
};

/** The camera looks for codes, in a dialog: it is off again when that is closed. */
export function QrReaderDialog(props: QrReaderDialogProps) {
  const { title, intro, told, instead, onText, onClose, children } = props;
  const say = useMessages();
  return (
    <Dialog title={title} closeLabel={say("app.close")} onClose={onClose}>
      <div className="qr-show">
        <p>{intro}</p>
        <QrReader onText={onText}>
          {children}
          <p role="status">{told}</p>
        </QrReader>
        <p className="soft">{instead}</p>
      </div>
    </Dialog>
  );
}
