/** A valid UUID (version 4 in form) that is the same for the same number, a whole one from 0 up. */
export function makeUuid(number: number): string {
  return `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;
}

let last = 0;

/** A valid UUID that no test in this process has had before. */
export function nextUuid(): string {
  last += 1;
  return `10000000-0000-4000-8000-${last.toString(16).padStart(12, "0")}`;
}
