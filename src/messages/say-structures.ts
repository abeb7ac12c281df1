import { setupI18n } from "@lingui/core";

import type { RegionId } from "@/domain/region";
import messages from "@/messages/structures.en.messages.json";

const i18n = setupI18n({ locale: "en", messages: { en: messages } });

/**
 * The main muscles and structures beneath a region, in the terms of anatomy, which are English here
 * in every language. The module loads only when a therapist asks for them.
 */
export function structuresBeneath(region: RegionId): string {
  return i18n._(`structures.${region}`);
}
