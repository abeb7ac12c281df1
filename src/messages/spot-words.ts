import type { Spot } from "@/domain/spot";
import type { Say } from "@/messages/use-messages";

/** What a spot feels like, in words: "Hot, tender, 7 of 10". */
export function spotWords(say: Say, spot: Pick<Spot, "qualities" | "intensity">): string {
  const { intensity } = spot;
  const words = spot.qualities.map((quality, index) => {
    const word = say(`quality.${quality}`);
    return index === 0 ? word : word.toLowerCase();
  });
  if (words.length === 0) {
    return intensity === null ? say("spot.notSaid") : say("spot.intensityOnly", { intensity });
  }
  const qualities = words.join(say("list.comma"));
  return intensity === null
    ? say("spot.feelsNoIntensity", { qualities })
    : say("spot.feels", { qualities, intensity });
}

/** How far a spot spreads and how deep it lies, in words; empty where neither is said. */
export function spreadWords(say: Say, spot: Pick<Spot, "extent" | "depth">): string {
  const words: string[] = [];
  if (spot.extent?.kind === "disc") {
    words.push(say("spot.across", { across: (2 * spot.extent.radius) / 10 }));
  } else if (spot.extent?.kind === "strokes") {
    words.push(say("spot.area"));
  }
  if (spot.depth !== null) words.push(say("spot.depth", { depth: spot.depth }));
  return words.join(say("list.comma"));
}
