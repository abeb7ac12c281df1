import { type Catalogue, englishCatalogue, loadCatalogue } from "@/messages/load-catalogue";
import { pickLanguage } from "@/messages/pick-language";
import type { Database } from "@/storage/database";
import { readSetting } from "@/storage/settings";

/** Longest wait, in milliseconds, for a choice made earlier: a database may hang, words may not. */
const KEPT_LIMIT = 1000;

/** Longest wait, in milliseconds, for a catalogue; English is there already. */
const CATALOGUE_LIMIT = 4000;

/**
 * What the app speaks at first: the language that was chosen on this device, else the browser's.
 * The browser's is fetched while the database is still being opened, and figure and scripts are on
 * their way. Never rejects: where a catalogue does not come, it is English.
 */
export async function startLanguage(db: Database): Promise<Catalogue> {
  const wanted = navigator.languages;
  const likely = pickLanguage(undefined, wanted);
  const loading = loadCatalogue(likely);

  const kept = readSetting(db, "language").catch(() => undefined);
  const language = pickLanguage(await within(KEPT_LIMIT, kept), wanted);

  const coming = language === likely ? loading : loadCatalogue(language);
  const loaded = await within(CATALOGUE_LIMIT, coming);
  return loaded?.ok ? loaded.value : englishCatalogue;
}

/** What a promise gives, or `undefined` if that takes longer. */
function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value | undefined> {
  const waited = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), milliseconds);
  });
  return Promise.race([promise, waited]);
}
