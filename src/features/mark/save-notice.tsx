import type { BodyMap } from "@/domain/body-map";
import type { Shape } from "@/domain/shape";
import type { SaveState } from "@/features/mark/draft-keeper";
import { lazyParts } from "@/features/mark/lazy-parts";
import { useMessages } from "@/messages/use-messages";
import { Icon } from "@/ui/icon";
import { saveFile } from "@/ui/save-file";

type SaveNoticeProps = {
  readonly state: SaveState;
  readonly map: BodyMap;
  readonly shape: Shape;
  readonly onRetry: () => void;
};

const failures = {
  "disk-full": "save.diskFull",
  "storage-blocked": "save.blocked",
  closed: "save.closed",
} as const;

/** Says whether the map is on the disk, and what to do where it is not. */
export function SaveNotice({ state, map, shape, onRetry }: SaveNoticeProps) {
  const say = useMessages();

  if (state === "saved" || state === "saving") {
    return (
      <p className="save-state soft" role="status">
        {state === "saved" && <Icon name="check" />}
        {say(state === "saved" ? "save.saved" : "save.saving")}
      </p>
    );
  }

  /** Where the part that writes map files does not come, the map as it is, for a person to keep. */
  async function saveCopy() {
    const writing = await lazyParts.unsaved().catch(() => null);
    if (writing) {
      writing.saveUnsaved(map, shape);
      return;
    }
    const bytes = new TextEncoder().encode(JSON.stringify(map, null, 2));
    saveFile(bytes, `fasciamap-unsaved-${map.startedAt.slice(0, 10)}.json`, "application/json");
  }

  return (
    <div className="notice notice-warn" role="alert">
      <p>{say(failures[state])}</p>
      <div className="row">
        <button type="button" className="button" onClick={onRetry}>
          {say("save.retry")}
        </button>
        <button type="button" className="button" onClick={() => void saveCopy()}>
          {say("save.copy")}
        </button>
      </div>
    </div>
  );
}
