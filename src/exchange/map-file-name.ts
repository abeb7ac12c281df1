/**
 * What a map file is called when it is saved: the day, and no word of the person, since names of
 * files are seen where their content is not.
 *
 * @param savedAt - its day is the one on the calendar of the device
 */
export function mapFileName(savedAt: Date): string {
  const year = String(savedAt.getFullYear()).padStart(4, "0");
  const month = String(savedAt.getMonth() + 1).padStart(2, "0");
  const day = String(savedAt.getDate()).padStart(2, "0");
  return `fasciamap-${year}-${month}-${day}${MAP_FILE_EXTENSION}`;
}

/** The end of a map file's name, dot included. */
export const MAP_FILE_EXTENSION = ".fasciamap";
