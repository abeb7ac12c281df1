/**
 * Where the manifest has other apps post what they share. A page lies there too, for hosts that are asked because the
 * worker is not there.
 */
export const SHARED_PAGE = "shared.html";

/** The names in the manifest of what is posted. */
export const SHARED_FILES = "files";
export const SHARED_TEXT = "text";

/** Asks the worker for what was posted. */
export function askForShare(id: string): { readonly shared: string } {
  return { shared: id };
}

/** What such a message asks for; `null` if it is another one. */
export function shareAsked(message: unknown): string | null {
  const isOne = typeof message === "object" && message !== null && "shared" in message;
  return isOne && typeof message.shared === "string" ? message.shared : null;
}
