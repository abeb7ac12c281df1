/** A reminder as a calendar shows it. */
export type Reminder = {
  /** Tells it from every other: the same again replaces it. */
  readonly uid: string;
  /** When the file is made. */
  readonly madeAt: Date;
  /** When to be reminded, by the clock on the wall wherever the person then is. */
  readonly at: Date;
  readonly summary: string;
  readonly description: string;
};

/** Longest line in bytes, its end not counted (RFC 5545, 3.1). */
const LINE_BYTES = 75;
const MINUTES = 10;

/**
 * A reminder as a calendar file (iCalendar, RFC 5545): one event in floating local time, which reminds when
 * it begins. Nothing but the person's own calendar is involved.
 */
export function encodeReminder(reminder: Reminder): Uint8Array<ArrayBuffer> {
  const { uid, madeAt, at, summary, description } = reminder;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Fasciamap//Reminder//EN",
    "BEGIN:VEVENT",
    `UID:${escaped(uid)}`,
    `DTSTAMP:${madeAt.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART:${localTime(at)}`,
    `DURATION:PT${MINUTES}M`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    "CLASS:PRIVATE",
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escaped(summary)}`,
    "TRIGGER:PT0S",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return new TextEncoder().encode(lines.map((line) => `${folded(line)}\r\n`).join(""));
}

/** The time on the wall without any zone: `20261124T180000`. */
function localTime(at: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${String(at.getFullYear()).padStart(4, "0")}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  return `${day}T${two(at.getHours())}${two(at.getMinutes())}00`;
}

/** Text as a value (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|[\r\n]/g, "\\n");
}

/** Long lines go on in the next one after a space; no character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = "";
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > LINE_BYTES) {
      out += "\r\n ";
      bytes = 1; // the space counts
    }
    out += character;
    bytes += size;
  }
  return out;
}
