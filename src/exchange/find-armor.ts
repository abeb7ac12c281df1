const BEGIN = "-----BEGIN AGE ENCRYPTED FILE-----";
const END = "-----END AGE ENCRYPTED FILE-----";
const WIDTH = 64;

/**
 * The sealed file in a text that was copied out of a message: what stands around it is dropped, as are marks of
 * quoting, and its lines are broken anew. `null` if there is none. The age library checks it to the letter afterwards.
 */
export function findArmor(text: string): string | null {
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END, begin + BEGIN.length);
  if (begin < 0 || end < 0) return null;
  const inside = text.slice(begin + BEGIN.length, end).replace(/[\s>\u00a0\u200b]+/g, "");
  const lines = inside.match(new RegExp(`.{1,${WIDTH}}`, "g")) ?? [];
  return [BEGIN, ...lines, END, ""].join("\n");
}
