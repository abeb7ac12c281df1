import { z } from "@/domain/zod";

/** Wrong tries that cost no wait: anybody mistypes. */
const FREE_TRIES = 3;

const FIRST_WAIT_SECONDS = 5;
const LONGEST_WAIT_SECONDS = 300;

const KEY = "fasciamap-tries";

const Tries = z.readonly(z.object({ wrong: z.int(), at: z.number() }));

/** How long, in seconds, nobody may try after so many wrong passcodes in a row. */
export function waitAfter(wrong: number): number {
  if (wrong < FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ** (wrong - FREE_TRIES));
}

/**
 * How long, in seconds, nobody may try now, also after the page was loaded anew. It slows down whoever has the
 * device in hand, not whoever has a copy of its disk.
 *
 * @param now - milliseconds since 1970
 */
export function waitLeft(now: number): number {
  const { wrong, at } = read();
  const wait = waitAfter(wrong);
  // A clock that was set back must not make the wait longer than it is.
  return Math.min(wait, Math.max(0, Math.ceil(at / 1000 + wait - now / 1000)));
}

/** Remembers that a wrong passcode was typed. */
export function noteWrongTry(now: number): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ wrong: read().wrong + 1, at: now }));
  } catch {
    // A browser that keeps nothing: then there is nothing to open either.
  }
}

/** Begins to count anew. */
export function forgetWrongTries(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Then there was nothing to forget.
  }
}

function read(): z.infer<typeof Tries> {
  try {
    const tries = Tries.safeParse(JSON.parse(localStorage.getItem(KEY) ?? "null"));
    return tries.success ? tries.data : { wrong: 0, at: 0 };
  } catch {
    return { wrong: 0, at: 0 };
  }
}
