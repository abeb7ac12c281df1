import type { Hold, Release } from "@/domain/hold";
import type { Say } from "@/messages/use-messages";

/** How long something lasted, in words: "2 min 5 s", "45 s". */
export function lastedWords(say: Say, seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0) return say("hold.lasted.seconds", { seconds: rest });
  if (rest === 0) return say("hold.lasted.minutes", { minutes });
  return say("hold.lasted.both", { minutes, seconds: rest });
}

/** What was found under the hand and how far it let go, in words: "Hard, tender, let go a little". */
export function foundWords(say: Say, { found, release }: Pick<Hold, "found" | "release">): string {
  const words: string[] = found.map((quality) => say(`quality.${quality}`));
  if (release !== null) words.push(releaseWords(say, release));
  return words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toLowerCase() + word.slice(1)))
    .join(say("list.comma"));
}

/** A hold as its marker on the figure is read out: "Hold, right hip: 2 min. Hard, let go a little". */
export function holdWords(
  say: Say,
  hold: Pick<Hold, "seconds" | "found" | "release">,
  place: string,
): string {
  const { seconds } = hold;
  const lasted = seconds === null ? say("hold.now") : lastedWords(say, seconds);
  const words = [say("hold.onFigure", { place, lasted }), foundWords(say, hold)];
  return words.filter(Boolean).join(". ");
}

/** How far the tissue gave way, as it stands in a sentence of its own: "Let go a little". */
export function releaseWords(say: Say, release: Release): string {
  return say(`hold.letGo.${release}`);
}
