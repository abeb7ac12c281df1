import { fascialLines } from "@/domain/fascial-lines";
import { overlayTerms } from "@/messages/overlay-terms";
import { useTerms } from "@/messages/use-terms";
import { lineOf, type OverlayKind } from "@/scene/overlay/overlay-kind";

type OverlayLegendProps = { readonly kind: OverlayKind };

/** Says what is laid over the figure, that it is a model, and how far findings bear it out. */
export function OverlayLegend({ kind }: OverlayLegendProps) {
  const terms = useTerms(overlayTerms);
  if (!terms) return null;
  const { language, direction, say } = terms;
  if (kind === "dermatomes") {
    return (
      <p className="overlay-legend" lang={language} dir={direction}>
        <strong>{say("dermatomes.title")}</strong> {say("dermatomes.basis")}
      </p>
    );
  }
  const line = fascialLines.find(({ id }) => id === lineOf(kind));
  if (!line) return null;
  const { grade, verified, transitions, studies } = line.evidence;
  return (
    <p className="overlay-legend" lang={language} dir={direction}>
      <strong>{say(`lines.${line.id}`)}</strong>{" "}
      {say("lines.evidence", {
        grade,
        verified: verified ?? "?",
        total: transitions ?? "?",
        studies: studies ?? "?",
      })}
    </p>
  );
}
