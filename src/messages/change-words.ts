import { changeSize, type SpotChange } from "@/domain/spot-change";
import type { Say } from "@/messages/use-messages";

/** What became of a spot, in words and number: "Softer, 8 → 5, 3 points less (37 %)". */
export function changeWords(
  say: Say,
  { outcome, before, after }: Pick<SpotChange, "outcome" | "before" | "after">,
): string {
  const words = [say(`change.${outcome}`), sizeWords(say, before, after)];
  return words.filter(Boolean).join(say("list.comma"));
}

function sizeWords(say: Say, before: number | null, after: number | null): string {
  if (before === null) return after === null ? "" : say("change.now", { after });
  if (after === null) return say("change.was", { before });
  const size = changeSize(before, after);
  if (!size) return "";
  if (size.points === 0) return say("change.equal", { after });
  const points = Math.abs(size.points);
  if (size.percent === null) return say("change.fromNone", { before, after, points });
  const percent = Math.abs(size.percent);
  return say(size.points < 0 ? "change.less" : "change.more", { before, after, points, percent });
}
