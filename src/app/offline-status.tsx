import { useSyncExternalStore } from "react";

import { useMessages } from "@/messages/use-messages";
import { appFiles, onAppFiles } from "@/offline/app-worker";
import { installOffer, onInstallOffer } from "@/offline/install-offer";

/** Says whether the app works here without a network, and how it comes to the home screen. */
export function OfflineStatus() {
  const say = useMessages();
  const { areKept } = useSyncExternalStore(onAppFiles, appFiles);
  const offer = useSyncExternalStore(onInstallOffer, installOffer);
  return (
    <>
      <h2>{say("offline.title")}</h2>
      <p role="status">{say(areKept ? "offline.kept" : "offline.notKept")}</p>
      {offer ? (
        <button type="button" className="button about-back" onClick={offer}>
          {say("offline.install")}
        </button>
      ) : (
        <p>{say("offline.how")}</p>
      )}
    </>
  );
}
