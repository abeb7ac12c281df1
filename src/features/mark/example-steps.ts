import type { Figure } from "@/body/figure";
import { regionCentre } from "@/body/region-centre";
import type { RegionId, Side } from "@/domain/region";
import type { Spot } from "@/domain/spot";
import { newSpot } from "@/features/mark/new-spot";
import type { MessageId } from "@/messages/use-messages";
import type { View } from "@/scene/views";

/** One picture of the example: what is said, from where the figure is seen, and what is marked by then. */
export type ExampleStep = {
  readonly caption: MessageId;
  readonly view: View;
  readonly spots: readonly Spot[];
};

/** How long each step stands, in milliseconds: five of them are twenty seconds. */
export const STEP_MS = 4000;

/** The example: the figure is turned and two made-up spots are marked on it. Nothing of it is stored. */
export function exampleSteps(figure: Figure): readonly ExampleStep[] {
  const spot = (region: RegionId, side: Side) =>
    newSpot({ anchor: regionCentre(figure, region, side), region, side });
  const bare = spot("shoulder_blade", "left");
  const first: Spot = { ...bare, qualities: ["tender"], intensity: 6 };
  const second: Spot = { ...spot("thigh_front", "right"), qualities: ["hard"], intensity: 4 };
  return [
    { caption: "example.turn", view: "back", spots: [] },
    { caption: "example.tap", view: "back", spots: [bare] },
    { caption: "example.say", view: "back", spots: [first] },
    { caption: "example.next", view: "front", spots: [first, second] },
    { caption: "example.end", view: "front", spots: [first, second] },
  ];
}
