import { useLingui } from "@lingui/react";
import { useCallback } from "react";

import type en from "@/messages/en.messages.json";

export type MessageId = keyof typeof en;

/** Says a message in the person's language; `values` fill its places. */
export type Say = (
  id: MessageId,
  values?: Readonly<Record<string, string | number | Date>>,
) => string;

/** The messages of the language that is shown now; the same function as long as that stays. */
export function useMessages(): Say {
  const { i18n } = useLingui();
  return useCallback<Say>((id, values) => i18n._(id, values), [i18n]);
}
