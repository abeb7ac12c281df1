import { useEffect, useEffectEvent, useRef } from "react";

import type { Spot } from "@/domain/spot";
import type { Description } from "@/features/mark/draft";
import { sheetKey, type TypedDigit } from "@/features/mark/sheet-key";
import { useMessages } from "@/messages/use-messages";

type SheetKeysProps = {
  readonly spot: Spot;
  readonly onDescribe: (as: Partial<Description>, gesture?: string) => void;
};

/**
 * Single keys that answer the sheet they stand on, and a line that says which. They work only while the
 * focus is in the sheet and nothing is being typed (WCAG 2.2, 2.1.4).
 */
export function SheetKeys({ spot, onDescribe }: SheetKeysProps) {
  const say = useMessages();
  const line = useRef<HTMLParagraphElement>(null);
  const last = useRef<TypedDigit>(null);
  const letters = { hot: say("keys.hot"), hard: say("keys.hard"), tender: say("keys.tender") };

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isField(event.target)) return;
    const said = sheetKey(event.key, spot, letters, last.current, event.timeStamp);
    if (!said) return;
    event.preventDefault();
    // "1" and the "0" that makes it a ten are one step of undo.
    const first = said.as.intensity === 10 ? last.current?.at : said.digit?.at;
    last.current = said.digit;
    onDescribe(said.as, first === undefined ? undefined : `key ${spot.id} ${first}`);
  });

  useEffect(() => {
    const sheet = line.current?.parentElement;
    const listen = (event: KeyboardEvent) => onKey(event);
    sheet?.addEventListener("keydown", listen);
    return () => sheet?.removeEventListener("keydown", listen);
  }, []);

  return (
    <p ref={line} className="sheet-keys soft">
      {say("keys.line", {
        hot: letters.hot.toUpperCase(),
        hard: letters.hard.toUpperCase(),
        tender: letters.tender.toUpperCase(),
      })}
    </p>
  );
}

/** Whether keys go into what is focused: a text, a slider, a list. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("input, textarea, select");
}
