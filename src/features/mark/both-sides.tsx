import { useState } from "react";

import type { Figure } from "@/body/figure";
import { leafOfSpot } from "@/body/leaf-of-spot";
import { SPOT_LIMIT } from "@/domain/body-map";
import type { Spot } from "@/domain/spot";
import { onOtherSide, twinOf } from "@/features/mark/twin-of";
import { placeName } from "@/messages/place-name";
import { useMessages } from "@/messages/use-messages";

type BothSidesProps = {
  readonly figure: Figure;
  readonly spot: Spot;
  /** Those of the map, this one among them. */
  readonly spots: readonly Spot[];
  readonly onTwin: (twin: Spot) => void;
};

/** Marks the same on the other side in one tap, and says what came of it. Nothing on the midline. */
export function BothSides({ figure, spot, spots, onTwin }: BothSidesProps) {
  const say = useMessages();
  const [outcome, setOutcome] = useState("");
  if (spot.side === "midline") return null;

  function mark() {
    const twin = twinOf(figure, spot, spots);
    if (twin.ok) onTwin(twin.value);
    const { region, side, ...there } = onOtherSide(figure, spot);
    const place = placeName(say, region, side, leafOfSpot(figure, { region, ...there }));
    if (twin.ok) setOutcome(say("detail.bothSides.done", { place }));
    else if (twin.failure === "there-already") setOutcome(say("detail.bothSides.there", { place }));
    else if (twin.failure === "map-full") setOutcome(say("mark.full", { limit: SPOT_LIMIT }));
    else setOutcome(say("detail.bothSides.tooMuch"));
  }

  return (
    <>
      <button type="button" className="button" onClick={mark}>
        {say("detail.bothSides")}
      </button>
      <p role="status" className="both-sides-outcome">
        {outcome}
      </p>
    </>
  );
}
