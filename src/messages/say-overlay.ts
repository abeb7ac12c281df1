import { setupI18n } from "@lingui/core";

import messages from "@/messages/overlay.en.messages.json";

/**
 * Says a message about overlays. They are English for now: the terms are those of the sources, and
 * the module loads only with an overlay.
 */
export function sayOverlay(id: string, values?: Readonly<Record<string, string | number>>): string {
  return i18n._(id, values);
}

const i18n = setupI18n({ locale: "en", messages: { en: messages } });
