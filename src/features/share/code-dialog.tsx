import { useEffect, useState } from "react";

import type { CodeParts } from "@/exchange/code-parts";
import { MOST_BLOCKS } from "@/exchange/erasure";
import type { ReadyFile } from "@/features/share/file-way-out";
import { makeCode } from "@/features/share/make-code";
import { useMessages } from "@/messages/use-messages";
import { QrPicture } from "@/qr/qr-picture";
import { Dialog } from "@/ui/dialog";
import { useMediaQuery } from "@/ui/use-media-query";
import { useWakeLock } from "@/ui/use-wake-lock";

/**
 * How long each picture stands, in milliseconds. Five a second are two and a half flashes of a module at most, and
 * fewer than the three that may harm (WCAG 2.2, 2.3.1); a camera of 15 pictures a second sees each.
 */
const PICTURE_MS = 200;

type CodeDialogProps = {
  /** What is shown, as it was when this was opened. */
  readonly file: ReadyFile;
  readonly onRead: (file: ReadyFile) => void;
  readonly onClose: () => void;
};

/** A parcel as QR codes, one after another, until the other device has enough of them. */
export function CodeDialog({ file, onRead, onClose }: CodeDialogProps) {
  const say = useMessages();
  const { parcel, sealFor, madeAt } = file;
  const [made, setMade] = useState<Awaited<ReturnType<typeof makeCode>> | null>(null);
  useWakeLock(true);

  useEffect(() => {
    let isWanted = true;
    void makeCode(parcel, sealFor, madeAt).then((code) => {
      if (isWanted) setMade(code);
    });
    return () => {
      isWanted = false;
    };
  }, [parcel, sealFor, madeAt]);

  return (
    <Dialog title={say("qr.showTitle")} closeLabel={say("app.close")} onClose={onClose}>
      <div className="qr-show">
        {sealFor === null && <p className="notice">{say("qr.notSealed")}</p>}
        {!made && <p role="status">{say("share.preparing")}</p>}
        {made && !made.ok && (
          <p className="notice notice-warn" role="alert">
            {say(made.failure === "too-large" ? "qr.tooLarge" : "seal.failed")}
          </p>
        )}
        {made?.ok && <Pictures parts={made.value} />}
        <p>{say("qr.showWhat")}</p>
        {sealFor?.kind === "keys" && <p>{say("qr.sealedForKey")}</p>}
        {sealFor?.kind === "passphrase" && (
          <>
            <p>{say("qr.sealedWithWords")}</p>
            <p className="passphrase-words" dir="auto" translate="no">
              {sealFor.passphrase}
            </p>
          </>
        )}
        <div className="row">
          {made?.ok && (
            <button
              type="button"
              className="button button-primary"
              onClick={() => {
                onRead(file);
                onClose();
              }}
            >
              {say("qr.wasRead")}
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            {say("app.close")}
          </button>
        </div>
        <p className="soft">{say("qr.orFile")}</p>
      </div>
    </Dialog>
  );
}

function Pictures({ parts }: { readonly parts: CodeParts }) {
  const say = useMessages();
  const isCalm = useMediaQuery("(prefers-reduced-motion: reduce)");
  const [place, setPlace] = useState(0);
  const [isRunning, setIsRunning] = useState(!isCalm);
  const count = parts.needed === 1 ? 1 : MOST_BLOCKS; // which of them are seen does not matter
  const moves = isRunning && count > 1;

  useEffect(() => {
    if (!moves) return;
    const timer = setInterval(() => setPlace((now) => (now + 1) % count), PICTURE_MS);
    return () => clearInterval(timer);
  }, [moves, count]);

  return (
    <>
      <QrPicture text={parts.textOf(place)} label={say("qr.picture")} />
      {count === 1 ? (
        <p className="soft">{say("qr.onePicture")}</p>
      ) : (
        <>
          <p className="soft">{say("qr.manyPictures", { needed: parts.needed })}</p>
          <div className="row">
            <button type="button" className="button" onClick={() => setIsRunning(!isRunning)}>
              {say(isRunning ? "qr.stop" : "qr.run")}
            </button>
            {!isRunning && (
              <>
                <button
                  type="button"
                  className="button"
                  onClick={() => setPlace((now) => (now + 1) % count)}
                >
                  {say("qr.next")}
                </button>
                <span role="status">{say("qr.pictureAt", { at: place + 1 })}</span>
              </>
            )}
          </div>
        </>
      )}
    </>
  );
}
