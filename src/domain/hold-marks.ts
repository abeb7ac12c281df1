/**
 * Seconds of a hold that are quietly marked.
 *
 * 90 and 120: "after 90 to 120 seconds … allowing the first release to be felt" is what therapists of the
 * method are taught (Barnes 1997) and tell their clients; 3 and 5 minutes are how long they commonly
 * hold. It is teaching, not measurement: no study was found that shows a threshold in time. Against the
 * usual reason for it stands a calculation by which hands cannot stretch firm fascia (Chaudhry et al.,
 * J Am Osteopath Assoc 2008, 108:379–390, doi:10.7556/jaoa.2008.108.8.379), for 20 seconds of therapy.
 */
export const holdMarks = [90, 120, 180, 300] as const;
export type HoldMark = (typeof holdMarks)[number];

/**
 * The last mark that a hold has come past between two looks at the clock; `null` if none.
 *
 * @param from - whole seconds at the look before, which is past itself
 * @param to - whole seconds now
 */
export function markPassed(from: number, to: number): HoldMark | null {
  return holdMarks.findLast((mark) => from < mark && mark <= to) ?? null;
}
