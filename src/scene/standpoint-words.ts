import type { Say } from "@/messages/use-messages";
import type { FigureView } from "@/scene/camera-rig";

/** The eight sides in the order in which one walks round the figure to its left. */
const sides = [
  "front",
  "frontLeft",
  "left",
  "backLeft",
  "back",
  "backRight",
  "right",
  "frontRight",
] as const;
/** So far from level, in radians, one looks from above or below. */
const SLANT = 0.35;

/** From where the figure is seen, in words: "Seen from the front and the left, from above." */
export function standpointWords(
  say: Say,
  { azimuth, polar }: Pick<ReturnType<FigureView["standpoint"]>, "azimuth" | "polar">,
): string {
  const eighth = Math.round(azimuth / (Math.PI / 4));
  const side = sides[((eighth % 8) + 8) % 8] ?? "front";
  const slant = polar - Math.PI / 2;
  const height = slant < -SLANT ? "above" : slant > SLANT ? "below" : "level";
  return say("key.seen", { side, height });
}
