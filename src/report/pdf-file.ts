import { joinBytes } from "@/lib/join-bytes";

/** A PDF 1.7 file while it is being written (ISO 32000-1): objects go in, bytes come out. */
export type PdfFile = {
  /** Keeps a place for an object that others name before it is there. */
  readonly reserve: () => PdfRef;
  /** Puts an object in a place that was kept, or in a new one. */
  readonly add: (body: string, at?: PdfRef) => PdfRef;
  /**
   * Adds a stream.
   *
   * @param entries - of its dictionary, such as "/Type /XObject"; length and filter are added
   * @param form - "packed": to be deflated; "as-is": the bytes are what the filter in `entries` says
   */
  readonly addStream: (
    entries: string,
    bytes: Uint8Array,
    form: "packed" | "as-is",
  ) => Promise<PdfRef>;
  /** The whole file. Every place that was kept must be filled. */
  readonly finish: (root: PdfRef, info: PdfRef) => Uint8Array<ArrayBuffer>;
};

/** A reference as PDF writes it: "12 0 R". */
export type PdfRef = `${number} 0 R`;

/** Begins a file. */
export function startPdf(): PdfFile {
  const objects: (Uint8Array | null)[] = [];

  const numberOf = (ref: PdfRef) => Number.parseInt(ref, 10);
  const reserve = (): PdfRef => `${objects.push(null)} 0 R`;
  const put = (bytes: Uint8Array, at = reserve()) => {
    objects[numberOf(at) - 1] = bytes;
    return at;
  };

  return {
    reserve,
    add: (body, at) => put(latin(body), at),
    addStream: async (entries, bytes, form) => {
      const data = form === "packed" ? await deflated(bytes) : bytes;
      const filter = form === "packed" ? " /Filter /FlateDecode" : "";
      const head = `<< ${entries}${filter} /Length ${data.length} >>\nstream\n`;
      return put(joinBytes([latin(head), data, latin("\nendstream")]));
    },
    finish: (root, info) => {
      const parts = [
        joinBytes([latin("%PDF-1.7\n%"), new Uint8Array([0xe2, 0xe3, 0xcf, 0xd3, 10])]),
      ];
      let at = parts[0]?.length ?? 0;
      const places: number[] = [];
      for (const [index, bytes] of objects.entries()) {
        if (!bytes) throw new Error(`object ${index + 1} of the PDF was never written`);
        const object = joinBytes([latin(`${index + 1} 0 obj\n`), bytes, latin("\nendobj\n")]);
        places.push(at);
        at += object.length;
        parts.push(object);
      }
      const rows = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
      const size = objects.length + 1;
      parts.push(
        latin(
          `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n` +
            `<< /Size ${size} /Root ${root} /Info ${info} >>\nstartxref\n${at}\n%%EOF\n`,
        ),
      );
      return joinBytes(parts);
    },
  };
}

/** Any text as a PDF string, outside of what is drawn: UTF-16. */
export function pdfText(text: string): string {
  let hex = "FEFF";
  for (let at = 0; at < text.length; at += 1) hex += hex4(text.charCodeAt(at));
  return `<${hex}>`;
}

/** A whole number as four hexadecimal digits. */
export function hex4(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, "0");
}

/** A number as PDF writes it: three decimals, no exponent. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000 || 0);
}

/** One byte for each character, of which none is above 255. */
function latin(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

async function deflated(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Response(new Uint8Array(bytes)).body?.pipeThrough(
    new CompressionStream("deflate"),
  );
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
