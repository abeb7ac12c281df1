import { type Pen, rgb } from "@/report/pen";
import { pdfNumber as n, pdfText } from "@/report/pdf-file";
import type { Glyph, Report, ReportBlock, ReportRow, Words } from "@/report/report";
import { type Piece, setText, type Typeface } from "@/report/set-text";

/** Where things stand, in points. */
export type Frame = {
  readonly margin: number;
  /** Of what is between the margins. */
  readonly width: number;
  /** So far down a page may be filled. */
  readonly bottom: number;
  readonly plain: Typeface;
  readonly strong: Typeface;
};

const TEXT = 9;
const SMALL = 8;
const LEADING = 1.35;
const INK = "#10171a";
const SOFT = "#4a5457";
const LINE = "#b9c2c4";
const GROUND = "#eef2f2";

/** Draws one block after what is there already, on further pages where this one is full. */
export function drawBlock(pen: Pen, report: Report, frame: Frame, block: ReportBlock): void {
  const { margin, width } = frame;
  switch (block.kind) {
    case "heading": {
      const lines = set(report, frame, { text: block.text, isStrong: true }, 11, width);
      // A heading stays with at least two lines of what it is over.
      need(pen, frame, lines.length * 11 * LEADING + 40);
      pen.y += 8;
      pen.mark("H2", () => write(pen, lines, margin, 11));
      pen.y += 3;
      return;
    }
    case "paragraph": {
      const size = block.isSoft ? SMALL : TEXT;
      flow(pen, report, frame, "P", block.words, margin, width, size, block.isSoft ? SOFT : INK);
      pen.y += 3;
      return;
    }
    case "list":
      pen.within("L", () => {
        for (const item of block.items) {
          pen.within("LI", () => {
            need(pen, frame, TEXT * LEADING);
            const y = pen.y;
            pen.ornament(() => pen.rectangle(margin + 1, y + 4.5, 2.5, 2.5, SOFT));
            flow(pen, report, frame, "LBody", item, margin + 10, width - 10, TEXT, INK);
          });
          pen.y += 2;
        }
      });
      pen.y += 3;
      return;
    case "glance":
      drawGlance(pen, report, frame, block.items);
      return;
    case "pictures": {
      const gap = 8;
      const each = Math.min(
        122,
        (width - gap * (block.pictures.length - 1)) / block.pictures.length,
      );
      const high = Math.max(...block.pictures.map((one) => (each * one.height) / one.width));
      need(pen, frame, high + 16);
      const y = pen.y;
      for (const [at, { jpeg, caption, alt }] of block.pictures.entries()) {
        const x = margin + at * (each + gap);
        pen.mark("Figure", () => pen.picture(jpeg, x, y, each, high), `/Alt ${pdfText(alt)}`);
        pen.ornament(() => pen.rectangle(x, y, each, high, LINE, false));
        const [line = []] = set(report, frame, { text: caption }, SMALL, each);
        pen.mark("Caption", () => pen.text(line, x + 2, y + high + 10, SMALL, SOFT));
      }
      pen.y = y + high + 16;
      return;
    }
    case "legend":
      drawLegend(pen, report, frame, block.items);
      return;
    case "table":
      drawTable(pen, report, frame, block);
      return;
  }
}

function drawGlance(
  pen: Pen,
  report: Report,
  frame: Frame,
  items: Extract<ReportBlock, { kind: "glance" }>["items"],
): void {
  const { margin, width } = frame;
  const inner = width - 16;
  const labelWidth = 0.24 * inner;
  const rows = items.map(({ label, words }) => ({
    label: set(report, frame, { text: label, isStrong: true }, TEXT, labelWidth - 6),
    lines: set(report, frame, words, TEXT, inner - labelWidth),
  }));
  const high = (row: (typeof rows)[number]) =>
    Math.max(row.label.length, row.lines.length) * TEXT * LEADING + 2;
  const whole = rows.reduce((sum, row) => sum + high(row), 10);
  need(pen, frame, Math.min(whole, frame.bottom - 200));
  const top = pen.y;
  pen.ornament(() => {
    pen.rectangle(margin, top, width, whole, GROUND);
    pen.rectangle(margin, top, 3, whole, INK);
  });
  pen.y += 5;
  pen.within("L", () => {
    for (const row of rows) {
      const y = pen.y;
      pen.within("LI", () => {
        pen.mark("Lbl", () => write(pen, row.label, margin + 10, TEXT));
        pen.y = y;
        pen.mark("LBody", () => write(pen, row.lines, margin + 10 + labelWidth, TEXT));
      });
      pen.y = y + high(row);
    }
  });
  pen.y = top + whole + 8;
}

function drawLegend(
  pen: Pen,
  report: Report,
  frame: Frame,
  items: Extract<ReportBlock, { kind: "legend" }>["items"],
): void {
  const { margin, width } = frame;
  need(pen, frame, 16);
  let x = margin;
  pen.within("L", () => {
    for (const { glyph, text } of items) {
      const [line = []] = set(report, frame, { text }, SMALL, width);
      const wide = line.reduce((sum, piece) => sum + piece.width, 0) * SMALL;
      if (x > margin && x + 16 + wide > margin + width) {
        x = margin;
        pen.y += 15;
      }
      if (glyph) pen.ornament(() => drawGlyph(pen, report, frame, glyph, x, pen.y, 12));
      const from = x + (glyph ? 15 : 0);
      pen.mark("LI", () => pen.text(line, from, pen.y + 9, SMALL, SOFT));
      x = from + wide + 14;
    }
  });
  pen.y += 20;
}

function drawTable(
  pen: Pen,
  report: Report,
  frame: Frame,
  { columns, rows }: Extract<ReportBlock, { kind: "table" }>,
): void {
  const { margin, width } = frame;
  const starts = columns.map((_, at) =>
    columns.slice(0, at).reduce((sum, { share }) => sum + share * width, margin),
  );
  const titles = columns.map(({ title, share }) =>
    set(report, frame, { text: title, isStrong: true }, SMALL, share * width - 6),
  );
  const headHigh = Math.max(...titles.map(({ length }) => length)) * SMALL * LEADING + 5;

  function head(isFirst: boolean) {
    const y = pen.y;
    const draw = (at: number) => {
      pen.y = y + 2;
      write(pen, titles[at] ?? [], starts[at] ?? 0, SMALL);
    };
    pen.ornament(() => pen.rectangle(margin, y + headHigh - 1, width, 0.75, INK));
    if (isFirst) {
      pen.within("TR", () => {
        for (const at of columns.keys()) {
          pen.mark("TH", () => draw(at), "/A << /O /Table /Scope /Column >>");
        }
      });
    } else {
      pen.ornament(() => {
        for (const at of columns.keys()) draw(at);
      });
    }
    pen.y = y + headHigh;
  }

  need(pen, frame, headHigh + 40);
  pen.within("Table", () => {
    head(true);
    for (const row of rows) {
      const laid = layRow(report, frame, columns, row);
      if (pen.y + laid.first > frame.bottom) {
        pen.turn();
        head(false);
      }
      const y = pen.y;
      pen.within("TR", () => {
        for (const [at, lines] of laid.cells.entries()) {
          const glyphs = row.cells[at]?.glyphs ?? [];
          const x = starts[at] ?? 0;
          pen.mark("TD", () => {
            pen.y = y + 2;
            write(pen, lines, x + glyphs.length * 13, TEXT);
          });
          pen.ornament(() => {
            for (const [index, glyph] of glyphs.entries()) {
              drawGlyph(pen, report, frame, glyph, x + 13 * index, y + 2, 11);
            }
          });
        }
      });
      pen.y = y + laid.first;
      const from = starts[1] ?? margin;
      for (const words of row.below) {
        const span = `/A << /O /Table /ColSpan ${columns.length} >>`;
        pen.within("TR", () => {
          const wide = margin + width - from;
          pen.within(
            "TD",
            () => flow(pen, report, frame, "P", words, from, wide, SMALL, SOFT),
            span,
          );
        });
      }
      pen.y += 2;
      pen.ornament(() => pen.rectangle(margin, pen.y, width, 0.4, LINE));
      pen.y += 1;
    }
  });
  pen.y += 6;
}

/** The cells of a row in lines, and how high they are together. */
function layRow(
  report: Report,
  frame: Frame,
  columns: Extract<ReportBlock, { kind: "table" }>["columns"],
  row: ReportRow,
) {
  const cells = row.cells.map((cell, at) => {
    const wide = (columns[at]?.share ?? 0) * frame.width - 6 - 13 * (cell.glyphs?.length ?? 0);
    return set(report, frame, cell, TEXT, wide);
  });
  const lines = Math.max(1, ...cells.map(({ length }) => length));
  return { cells, first: lines * TEXT * LEADING + 3 };
}

/** A text of any length, on as many pages as it takes. */
function flow(
  pen: Pen,
  report: Report,
  frame: Frame,
  type: string,
  words: Words,
  x: number,
  width: number,
  size: number,
  colour: string,
): void {
  const rest = [...set(report, frame, words, size, width)];
  while (rest.length > 0) {
    need(pen, frame, size * LEADING);
    const room = Math.max(1, Math.floor((frame.bottom - pen.y) / (size * LEADING)));
    const here = rest.splice(0, room);
    pen.mark(type, () => write(pen, here, x, size, colour));
  }
}

function set(report: Report, frame: Frame, words: Words, size: number, width: number) {
  const typeface = words.isStrong ? frame.strong : frame.plain;
  return setText(words.text, typeface, words.isOwn ? "auto" : report.direction, width / size);
}

function write(
  pen: Pen,
  lines: readonly (readonly Piece[])[],
  x: number,
  size: number,
  colour = INK,
): void {
  for (const line of lines) {
    pen.text(line, x, pen.y + size, size, colour);
    pen.y += size * LEADING;
  }
}

/** Turns the page where so much does not fit any more. */
function need(pen: Pen, frame: Frame, height: number): void {
  if (pen.y + height > frame.bottom) pen.turn();
}

/** A quality's mark as it is on the figure: shape, colour and letters. */
function drawGlyph(
  pen: Pen,
  report: Report,
  frame: Frame,
  glyph: Glyph,
  x: number,
  y: number,
  size: number,
): void {
  const { colour, letters } = report.marks[glyph];
  const s = (share: number) => n(share * size);
  const k = 0.2761 * 0.96; // of a circle's Bézier curves, for a radius of 0.48
  const paths: Readonly<Record<Glyph, string>> = {
    hot: `${s(0.5)} ${s(-0.02)} m ${s(1)} ${s(-0.96)} l ${s(0)} ${s(-0.96)} l h f`,
    hard: `${s(0.06)} ${s(-0.94)} ${s(0.88)} ${s(0.88)} re f`,
    tender:
      `${s(0.5)} ${s(-0.02)} m ` +
      `${s(0.5 + k)} ${s(-0.02)} ${s(0.98)} ${s(-0.5 + k)} ${s(0.98)} ${s(-0.5)} c ` +
      `${s(0.98)} ${s(-0.5 - k)} ${s(0.5 + k)} ${s(-0.98)} ${s(0.5)} ${s(-0.98)} c ` +
      `${s(0.5 - k)} ${s(-0.98)} ${s(0.02)} ${s(-0.5 - k)} ${s(0.02)} ${s(-0.5)} c ` +
      `${s(0.02)} ${s(-0.5 + k)} ${s(0.5 - k)} ${s(-0.02)} ${s(0.5)} ${s(-0.02)} c f`,
  };
  pen.shape(`${rgb(colour)} rg ${paths[glyph]}`, x, y, size);
  const [line = []] = setText(letters, frame.strong, report.direction, 10);
  const letterSize = glyph === "hot" ? 0.36 * size : 0.45 * size;
  const wide = line.reduce((sum, piece) => sum + piece.width, 0) * letterSize;
  const base = glyph === "hot" ? 0.86 : 0.66;
  pen.text(line, x + (size - wide) / 2, y + base * size, letterSize, "#ffffff");
}
