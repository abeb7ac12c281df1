const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/** Bytes as the letters that a QR code packs best: three for two bytes, two for a last one (RFC 9285). */
export function toBase45(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 2) {
    const high = bytes[at] ?? 0;
    const low = bytes[at + 1];
    const value = low === undefined ? high : high * 256 + low;
    text += letter(value % 45) + letter(Math.floor(value / 45) % 45);
    if (low !== undefined) text += letter(Math.floor(value / 2025));
  }
  return text;
}

/** The bytes of such a text; `null` if it is none. */
export function fromBase45(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 3 === 1) return null;
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 3) {
    const digits = Array.from(text.slice(at, at + 3), (one) => LETTERS.indexOf(one));
    if (digits.includes(-1)) return null;
    const [first = 0, second = 0, third] = digits;
    const value = first + 45 * second + 2025 * (third ?? 0);
    if (value >= (third === undefined ? 256 : 65_536)) return null;
    if (third !== undefined) bytes.push(value >> 8);
    bytes.push(value & 255);
  }
  return new Uint8Array(bytes);
}

function letter(value: number): string {
  return LETTERS.charAt(value);
}
