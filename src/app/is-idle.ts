/** How much longer, in minutes, something that is under way may go on without a touch. */
const UNDER_WAY_MINUTES = 15;

/**
 * Whether a device was left alone. Whoever rests a hand on a client during a hold, or thinks over a form, touches
 * nothing for a while and has not gone.
 *
 * @param since - milliseconds since the last touch or key
 * @param minutes - as the person chose
 * @param isUnderWay - whether a hold runs or a form is open
 */
export function isIdle(since: number, minutes: number, isUnderWay: boolean): boolean {
  return since >= (minutes + (isUnderWay ? UNDER_WAY_MINUTES : 0)) * 60_000;
}
