import { fascialLines } from "@/domain/fascial-lines";
import { sayOverlay } from "@/messages/say-overlay";
import { lineOf, type OverlayKind } from "@/scene/overlay/overlay-kind";

type OverlayLegendProps = { readonly kind: OverlayKind };

/** Says what is laid over the figure, that it is a model, and how far findings bear it out. */
export function OverlayLegend({ kind }: OverlayLegendProps) {
  if (kind === "dermatomes") {
    return (
      <p className="overlay-legend" lang="en" dir="ltr">
        <strong>{sayOverlay("dermatomes.title")}</strong> {sayOverlay("dermatomes.basis")}
      </p>
    );
  }
  const line = fascialLines.find(({ id }) => id === lineOf(kind));
  if (!line) return null;
  const { grade, verified, transitions, studies } = line.evidence;
  return (
    <p className="overlay-legend" lang="en" dir="ltr">
      <strong>{sayOverlay(`lines.${line.id}`)}</strong>{" "}
      {sayOverlay("lines.evidence", {
        grade,
        verified: verified ?? "?",
        total: transitions ?? "?",
        studies: studies ?? "?",
      })}
    </p>
  );
}
