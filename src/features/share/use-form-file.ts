import { useEffect, useEffectEvent, useState } from "react";

import type { FormFile } from "@/features/share/form-out";

const preparing: FormFile = { state: "preparing" };

/**
 * A file in some form, made anew for each wish; what was made for another wish is never given.
 *
 * @param wish - all that the file is made of: the same object as long as nothing in it changes
 * @param make - makes it; the signal says that it is not wanted any more
 */
export function useFormFile<Wish extends object>(
  wish: Wish,
  make: (wish: Wish, signal: AbortSignal) => Promise<FormFile>,
): FormFile {
  const [made, setMade] = useState<{ readonly of: Wish; readonly file: FormFile } | null>(null);
  const makeIt = useEffectEvent(make);

  useEffect(() => {
    const stop = new AbortController();
    void makeIt(wish, stop.signal).then((file) => {
      if (!stop.signal.aborted) setMade({ of: wish, file });
    });
    return () => stop.abort();
  }, [wish]);

  return made?.of === wish ? made.file : preparing;
}
