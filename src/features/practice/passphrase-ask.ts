/** A file that waits for its passphrase. */
export type PassphraseAsk = {
  readonly fileName: string;
  /** How many were tried that are not the one. */
  readonly wrong: number;
  /** `null`: it stays shut. */
  readonly answer: (passphrase: string | null) => void;
};

/** In the order in which they were asked: one at a time is shown. */
let asked: readonly PassphraseAsk[] = [];
const listeners = new Set<() => void>();

/** Which file waits now, if any does; the same object as long as it is the same question. */
export function currentAsk(): PassphraseAsk | null {
  return asked[0] ?? null;
}

/** Has it told when that changes. Gives the way to stop that; when nobody listens any more, nobody is asked. */
export function onAsk(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) for (const ask of asked) ask.answer(null);
  };
}

/** Asks the person for the passphrase of a file; `null` if there is nobody to ask, or the file is to stay shut. */
export function askPassphrase(fileName: string, wrong: number): Promise<string | null> {
  if (listeners.size === 0) return Promise.resolve(null);
  return new Promise((resolve) => {
    const ask: PassphraseAsk = {
      fileName,
      wrong,
      answer: (passphrase) => {
        set(asked.filter((one) => one !== ask));
        resolve(passphrase);
      },
    };
    set([...asked, ask]);
  });
}

function set(asks: readonly PassphraseAsk[]): void {
  asked = asks;
  for (const listener of listeners) listener();
}
