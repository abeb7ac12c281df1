/** Takes out what a text can do beyond being read: see `cleanLine` and `cleanText`. */
const unsafe = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const lineBreaks = /\r\n|[\r\u2028\u2029]/g;

/**
 * Text of several lines, safe to show and to store: line breaks become `\n`; control characters
 * (tab and `\n` aside), halves of surrogate pairs and the characters that override the direction of
 * writing are taken out. Applying it twice changes nothing more; it never makes a text longer.
 */
export function cleanText(text: string): string {
  return text
    .replace(lineBreaks, "\n")
    .replace(unsafe, (found) => (found === "\n" || found === "\t" ? found : ""));
}

/** The same for a text of one line, such as a name: line breaks and tabs become spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/[\n\t]/g, " ");
}
