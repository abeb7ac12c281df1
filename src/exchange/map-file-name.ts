/**
 * What a map file is called when it is saved: the day, and no word of the person, since names of
 * files are seen where their content is not.
 *
 * @param savedAt - its day is the one on the calendar of the device
 * @param ending - for another file made of maps: what follows the day, such as "-spots.csv"
 */
export function mapFileName(savedAt: Date, ending: string = MAP_FILE_EXTENSION): string {
  const year = String(savedAt.getFullYear()).padStart(4, "0");
  const month = String(savedAt.getMonth() + 1).padStart(2, "0");
  const day = String(savedAt.getDate()).padStart(2, "0");
  return `fasciamap-${year}-${month}-${day}${ending}`;
}

/** The end of a map file's name, dot included. */
export const MAP_FILE_EXTENSION = ".fasciamap";
