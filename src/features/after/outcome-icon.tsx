import type { Outcome } from "@/domain/spot-change";

/** A shape for each, so that none is told by its word alone: empty, down, level, up. */
const paths: Readonly<Record<Outcome, string>> = {
  gone: "M5 12a7 7 0 1 0 14 0 7 7 0 1 0-14 0",
  softer: "M12 5v14M6 13l6 6 6-6",
  same: "M5 9.5h14M5 14.5h14",
  worse: "M12 19V5M6 11l6-6 6 6",
};

type OutcomeIconProps = { readonly outcome: Outcome };

/** What became of a spot, as a small picture beside its word. */
export function OutcomeIcon({ outcome }: OutcomeIconProps) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="24"
      height="24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={paths[outcome]} />
    </svg>
  );
}
