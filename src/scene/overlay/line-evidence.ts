import type { FascialLine } from "@/domain/fascial-lines";
import type { Terms } from "@/messages/term-catalogue";

/** That a line is a model, and what dissections bear out of it: a sentence that goes wherever the line is named. */
export function lineEvidence({ evidence }: FascialLine, say: Terms["say"]): string {
  const { grade, verified, transitions, studies } = evidence;
  return say("lines.evidence", {
    grade,
    verified: verified ?? "?",
    total: transitions ?? "?",
    studies: studies ?? "?",
  });
}
