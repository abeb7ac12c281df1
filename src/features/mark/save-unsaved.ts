import type { BodyMap } from "@/domain/body-map";
import type { Shape } from "@/domain/shape";
import { encodeMapFile } from "@/exchange/encode-map-file";
import { MAP_FILE_EXTENSION } from "@/exchange/map-file-name";
import { saveFile } from "@/ui/save-file";

/**
 * Hands a map that could not be stored to the browser as a map file, which the app opens again. The
 * session it is of is not at hand then, so the file does not speak of it.
 */
export function saveUnsaved(map: BodyMap, shape: Shape): void {
  const file = encodeMapFile({
    client: { id: map.clientId, name: "", shape },
    maps: [{ ...map, sessionId: null, referrals: map.referrals.map(withoutHold) }],
    exportedAt: new Date().toISOString(),
  });
  if (!file.ok) throw new Error("one map is too large for a file");
  const name = `fasciamap-unsaved-${map.startedAt.slice(0, 10)}${MAP_FILE_EXTENSION}`;
  saveFile(file.value, name, "application/json");
}

function withoutHold(referral: BodyMap["referrals"][number]): BodyMap["referrals"][number] {
  return { ...referral, holdId: null };
}
