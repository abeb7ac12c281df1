import "@/qr/qr.css";

import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";

import { useMessages } from "@/messages/use-messages";
import { type CameraFailure, watchCodes } from "@/qr/watch-codes";

type QrReaderProps = {
  /** Told what a code says, as often as it is seen. */
  readonly onText: (text: string) => void;
  /** What is said as long as the camera is on. */
  readonly children: ReactNode;
};

/** The picture of the camera, in which codes are looked for. The camera is on only as long as this is shown. */
export function QrReader({ onText, children }: QrReaderProps) {
  const say = useMessages();
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<"starting" | "looking" | CameraFailure>("starting");
  const tell = useEffectEvent(onText);

  useEffect(() => {
    if (!video.current) return;
    const stop = new AbortController();
    const { signal } = stop;
    void watchCodes({
      video: video.current,
      signal,
      onStart: () => setState("looking"),
      onText: (text) => tell(text),
    }).then((failure) => {
      if (failure) setState(failure);
    });
    return () => stop.abort();
  }, []);

  const isOn = state === "starting" || state === "looking";
  return (
    <>
      <div className="qr-camera" hidden={!isOn}>
        <video ref={video} muted playsInline aria-label={say("qr.camera")} />
        {state === "starting" && <p role="status">{say("qr.camera.starting")}</p>}
      </div>
      {isOn ? (
        <>
          {children}
          <p className="soft">{say("qr.camera.private")}</p>
        </>
      ) : (
        <p className="notice notice-warn" role="alert">
          {say(`qr.camera.${state}`)}
        </p>
      )}
    </>
  );
}
