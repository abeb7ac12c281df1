import { PartMissing } from "@/lib/part-missing";

/** How the messages of further screens get to the language that is spoken now. */
let load: (() => Promise<void>) | null = null;
let loading: Promise<void> | null = null;

/** Says how they are loaded; the language that is spoken from now on needs them as the last one did. */
export function offerLaterMessages(how: () => Promise<void>): void {
  load = how;
  if (loading) loading = how();
}

/**
 * Resolves when everything can be said. Whatever opens after the first picture waits for it; the
 * first to ask has them fetched. After a failure the next to ask tries again.
 */
export async function laterMessages(): Promise<void> {
  loading ??= load?.() ?? null;
  try {
    await loading;
  } catch (error) {
    loading = null;
    throw error;
  }
}

/**
 * A part of the app that is being fetched, once all that it says is there too.
 *
 * @throws {PartMissing} one or the other did not come
 */
export async function withMessages<Part>(fetching: Promise<Part>): Promise<Part> {
  try {
    const [part] = await Promise.all([fetching, laterMessages()]);
    return part;
  } catch (error) {
    throw new PartMissing("a part of the app did not come", { cause: error });
  }
}
