import { lazy, Suspense, useCallback, useState } from "react";

import { fascialLines } from "@/domain/fascial-lines";
import { withMessages } from "@/messages/later-messages";
import { overlayTerms } from "@/messages/overlay-terms";
import type { Terms } from "@/messages/term-catalogue";
import { useMessages } from "@/messages/use-messages";
import { useTerms } from "@/messages/use-terms";
import { lineEvidence } from "@/scene/overlay/line-evidence";
import { lineOf, type OverlayKind } from "@/scene/overlay/overlay-kind";

const OverlayDetails = lazy(async () => ({
  default: (await withMessages(import("@/scene/overlay/overlay-details"))).OverlayDetails,
}));
const PlaceBook = lazy(async () => ({
  default: (await withMessages(import("@/scene/overlay/place-book"))).PlaceBook,
}));

type OverlayLegendProps = {
  readonly kind: OverlayKind;
  /** Takes how high it is where it lies over the figure's feet, in CSS pixels; 0 where it stands beside them. */
  readonly onCovers: (height: number) => void;
};

/** Between the legend and the figure, in CSS pixels. */
const GAP = 18;

/**
 * Says what is laid over the figure; of what is a model, that it is one, and how far findings bear it
 * out. Leads to all there is to read of it.
 */
export function OverlayLegend({ kind, onCovers }: OverlayLegendProps) {
  const say = useMessages();
  const terms = useTerms(overlayTerms);
  const [isOpen, setIsOpen] = useState(false);
  const measure = useCallback(
    (legend: HTMLElement | null) => {
      const panel = legend?.closest(".figure-panel");
      if (!legend || !panel) return undefined;
      const observer = new ResizeObserver(() => {
        const isOverFeet = legend.offsetWidth > panel.clientWidth / 2;
        onCovers(isOverFeet ? legend.offsetHeight + GAP : 0);
      });
      observer.observe(legend);
      return () => {
        observer.disconnect();
        onCovers(0);
      };
    },
    [onCovers],
  );
  if (!terms) return null;
  const { language, direction } = terms;
  const isBorders = kind === "borders";
  const close = () => setIsOpen(false);
  return (
    <>
      <div
        ref={measure}
        className="overlay-legend"
        {...(!isBorders && { lang: language, dir: direction })}
      >
        {!isBorders && <p>{saidOf(kind, terms)}</p>}
        <button type="button" className="overlay-read" onClick={() => setIsOpen(true)}>
          {isBorders
            ? say("place.book")
            : terms.say(kind === "dermatomes" ? "dermatomes.list" : "lines.list")}
        </button>
      </div>
      {isOpen && (
        <Suspense>
          {isBorders ? (
            <PlaceBook onClose={close} />
          ) : (
            <OverlayDetails kind={kind} terms={terms} onClose={close} />
          )}
        </Suspense>
      )}
    </>
  );
}

function saidOf(kind: OverlayKind, { say }: Terms) {
  const line = fascialLines.find(({ id }) => id === lineOf(kind));
  return line ? (
    <>
      <strong>{say(`lines.${line.id}`)}</strong> {lineEvidence(line, say)}
    </>
  ) : (
    <>
      <strong>{say("dermatomes.title")}</strong> {say("dermatomes.basis")}
    </>
  );
}
