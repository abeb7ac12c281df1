/**
 * Thrown when a part of the app that is loaded only when it is wanted did not come: no network, or the host has
 * another version by now. Nothing is wrong with what is stored, and loading the page again helps.
 */
export class PartMissing extends Error {
  override readonly name = "PartMissing";
}
