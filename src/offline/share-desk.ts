import { SHARED_FILES, SHARED_PAGE, SHARED_TEXT, shareAsked } from "@/offline/share-address";

/** So long the worker is kept alive for what nobody has asked for: a locked app is unlocked first. */
const KEPT_MS = 4 * 60 * 1000;

/** What was posted, on its way to the page that the answer leads to. */
type Arrival = {
  readonly answer: Promise<Response>;
  /** Resolves once it was asked for, or has waited long enough. */
  readonly isOver: Promise<void>;
};

/**
 * Takes what other apps share with the installed one, and gives it to the page that asks for it. All of it is in
 * memory alone: nothing that was shared is stored before the person has said so.
 *
 * @param folder - the app's folder, an absolute address that ends in "/"
 */
export function makeShareDesk(folder: string, keptMs = KEPT_MS) {
  const waiting = new Map<string, { readonly files: readonly File[]; readonly end: () => void }>();

  function give(id: string): readonly File[] {
    const found = waiting.get(id);
    waiting.delete(id);
    found?.end();
    return found?.files ?? [];
  }

  return {
    isShare: ({ method, url }: Pick<Request, "method" | "url">): boolean =>
      method === "POST" && url === folder + SHARED_PAGE,

    receive(request: Request): Arrival {
      const id = crypto.randomUUID();
      let end = () => {};
      const isOver = new Promise<void>((resolve) => {
        end = resolve;
      });
      const answer = filesIn(request).then((files) => {
        waiting.set(id, { files, end });
        setTimeout(() => give(id), keptMs);
        return Response.redirect(`${folder}?shared=${id}#/practice`, 303);
      });
      return { answer, isOver };
    },

    /** Gives what a page asks for, once; `null` if the message asks for something else. */
    answer(message: unknown): readonly File[] | null {
      const id = shareAsked(message);
      return id === null ? null : give(id);
    },
  };
}

/** None where what was posted is no form. A text without a file is one that has no name. */
async function filesIn(request: Request): Promise<readonly File[]> {
  const form = await request.formData().catch(() => new FormData());
  const files = form.getAll(SHARED_FILES).filter((entry) => entry instanceof File);
  const text = form.get(SHARED_TEXT);
  if (files.length > 0 || typeof text !== "string" || text.trim() === "") return files;
  return [new File([text.trim()], "", { type: "text/plain" })];
}
