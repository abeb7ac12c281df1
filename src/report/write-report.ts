import { drawBlock, type Frame } from "@/report/draw-blocks";
import { type PdfFile, type PdfRef, pdfNumber as n, pdfText, startPdf } from "@/report/pdf-file";
import { makePen, type Page, type Pen, type Tag } from "@/report/pen";
import type { Report, ReportBlock } from "@/report/report";
import { setText, type Typeface } from "@/report/set-text";

const PAPERS = { a4: [595.28, 841.89], letter: [612, 792] } as const;
const MARGIN = 42;
const FOOT = 30;

/** The fonts that a report is written in: see `readFont` and `setText`. */
export type ReportTypefaces = { readonly plain: Typeface; readonly strong: Typeface };

/**
 * Writes a report as a PDF: text that can be selected and searched, tagged for screen readers (structure, order,
 * alternative texts, language), with the letters it uses of the fonts.
 */
export async function writeReport(
  report: Report,
  { plain, strong }: ReportTypefaces,
): Promise<Uint8Array<ArrayBuffer>> {
  const [width, height] = PAPERS[report.paper];
  const isRightToLeft = report.direction === "rtl";
  const pen = makePen(width, height, MARGIN, isRightToLeft);
  const bottom = height - MARGIN - FOOT / 2;
  const frame: Frame = { margin: MARGIN, width: width - 2 * MARGIN, bottom, plain, strong };

  drawHead(pen, report, frame);
  for (const block of report.blocks) drawBlock(pen, report, frame, block);
  drawFeet(pen, report, frame, height);

  const file = startPdf();
  const resources = await writeResources(file, pen, report.blocks);
  const root = await writeDocument(file, report, pen, `${n(width)} ${n(height)}`, resources);
  const made = `D:${report.madeAt.toISOString().slice(0, 19).replace(/[-:T]/g, "")}Z`;
  const info = file.add(
    `<< /Title ${pdfText(report.title)} /Producer (Fasciamap) /CreationDate (${made}) >>`,
  );
  return file.finish(root, info);
}

function drawHead(pen: Pen, report: Report, { margin, width, plain, strong }: Frame): void {
  const title = setText(report.title, strong, report.direction, width / 17);
  pen.mark("H1", () => {
    for (const line of title) {
      pen.text(line, margin, pen.y + 15, 17);
      pen.y += 22;
    }
  });
  for (const { text, isOwn } of report.lines) {
    const lines = setText(text, plain, isOwn ? "auto" : report.direction, width / 9);
    pen.mark("P", () => {
      for (const line of lines) {
        pen.text(line, margin, pen.y + 9, 9, "#4a5457");
        pen.y += 12.5;
      }
    });
  }
  pen.y += 6;
}

/** On every page that there is by now. */
function drawFeet(pen: Pen, report: Report, { margin, width, plain }: Frame, height: number): void {
  const count = pen.pages.length;
  for (const [at, page] of pen.pages.entries()) {
    const foot = report.foot.replace("{page}", String(at + 1)).replace("{pages}", String(count));
    const lines = setText(foot, plain, report.direction, width / 7.5);
    // Drawn by the pen of the last page, and moved to where it belongs.
    const last = pen.pages.at(-1)?.lines ?? [];
    const before = last.length;
    pen.ornament(() => {
      for (const [row, line] of lines.entries()) {
        pen.text(line, margin, height - FOOT + 10 * row, 7.5, "#4a5457");
      }
    });
    page.lines.push(...last.splice(before));
  }
}

async function writeResources(
  file: PdfFile,
  pen: Pen,
  blocks: readonly ReportBlock[],
): Promise<string> {
  const fonts: string[] = [];
  for (const [font, name] of pen.used.fonts) {
    const ref = await font.embed(file);
    if (ref) fonts.push(`/${name} ${ref}`);
  }
  const sizes = new Map(
    blocks
      .flatMap((block) => (block.kind === "pictures" ? block.pictures : []))
      .map((picture) => [picture.jpeg, picture] as const),
  );
  const pictures: string[] = [];
  for (const [picture, name] of pen.used.pictures) {
    const head = "/Type /XObject /Subtype /Image /BitsPerComponent 8";
    if (picture instanceof Uint8Array) {
      const { width, height } = sizes.get(picture) ?? { width: 0, height: 0 };
      const entries = `${head} /ColorSpace /DeviceRGB /Width ${width} /Height ${height} /Filter /DCTDecode`;
      pictures.push(`/${name} ${await file.addStream(entries, picture, "as-is")}`);
    } else {
      const entries = `${head} /ColorSpace /DeviceGray /Width ${picture.columns} /Height ${picture.rows}`;
      pictures.push(`/${name} ${await file.addStream(entries, picture.grey, "packed")}`);
    }
  }
  return `<< /Font << ${fonts.join(" ")} >> /XObject << ${pictures.join(" ")} >> >>`;
}

async function writeDocument(
  file: PdfFile,
  report: Report,
  pen: Pen,
  size: string,
  resources: string,
): Promise<PdfRef> {
  const tree = file.reserve();
  const pagesRef = file.reserve();
  const refs = pen.pages.map(() => file.reserve());
  const owners = writeTags(file, pen.root, tree, refs);
  const shared = file.add(resources);

  for (const [at, page] of pen.pages.entries()) {
    const bytes = new TextEncoder().encode(page.lines.join("\n")); // nothing beyond ASCII
    const content = await file.addStream("", bytes, "packed");
    file.add(
      `<< /Type /Page /Parent ${pagesRef} /MediaBox [0 0 ${size}] /Resources ${shared} ` +
        `/Contents ${content} /StructParents ${at} /Tabs /S >>`,
      refs[at],
    );
  }
  file.add(`<< /Type /Pages /Kids [${refs.join(" ")}] /Count ${refs.length} >>`, pagesRef);

  const parents = pen.pages.map((page, at) => `${at} [${ownersOf(page, owners)}]`);
  const document = owners.get(pen.root);
  const numbers = file.add(`<< /Nums [${parents.join(" ")}] >>`);
  file.add(
    `<< /Type /StructTreeRoot /K ${document} /ParentTree ${numbers} /ParentTreeNextKey ${refs.length} >>`,
    tree,
  );
  const metadata = await file.addStream("/Type /Metadata /Subtype /XML", xmp(report), "as-is");
  const direction = report.direction === "rtl" ? "/R2L" : "/L2R";
  return file.add(
    `<< /Type /Catalog /Pages ${pagesRef} /StructTreeRoot ${tree} /MarkInfo << /Marked true >> ` +
      `/Lang ${pdfText(report.language)} /Metadata ${metadata} ` +
      `/ViewerPreferences << /DisplayDocTitle true /Direction ${direction} >> >>`,
  );
}

/** @returns where each part of the structure is in the file */
function writeTags(
  file: PdfFile,
  root: Tag,
  tree: PdfRef,
  pages: readonly PdfRef[],
): ReadonlyMap<Tag, PdfRef> {
  const refs = new Map<Tag, PdfRef>();
  const write = (tag: Tag, parent: PdfRef): PdfRef => {
    const ref = file.reserve();
    refs.set(tag, ref);
    const kids = tag.kids.map((kid) =>
      "type" in kid ? write(kid, ref) : `<< /Type /MCR /Pg ${pages[kid.page]} /MCID ${kid.mark} >>`,
    );
    const entries = tag.entries === "" ? "" : ` ${tag.entries}`;
    return file.add(
      `<< /Type /StructElem /S /${tag.type} /P ${parent} /K [${kids.join(" ")}]${entries} >>`,
      ref,
    );
  };
  write(root, tree);
  return refs;
}

function ownersOf(page: Page, refs: ReadonlyMap<Tag, PdfRef>): string {
  return page.owners.map((tag) => refs.get(tag) ?? "null").join(" ");
}

/** The title and the language once more, as readers of today look for them. */
function xmp({ title, language }: Report): Uint8Array {
  const escaped = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return new TextEncoder().encode(
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${escaped(language)}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`,
  );
}
