import type { Quality } from "@/domain/spot";
import { outlineColours, qualityColours } from "@/scene/marker-atlas";
import { qualityShapes } from "@/scene/quality-shapes";

/** One picture with the word below it. */
type Captioned = { readonly canvas: HTMLCanvasElement; readonly caption: string };

type Sheet = {
  readonly title: string;
  readonly pictures: readonly Captioned[];
  /** What each quality's mark means. */
  readonly legend: readonly {
    readonly quality: Quality;
    readonly letters: string;
    readonly text: string;
  }[];
  /** Numbered from 1 as they are in the pictures. */
  readonly items: readonly string[];
  readonly direction: "ltr" | "rtl";
  /** Pixels to a CSS pixel, of the pictures too. */
  readonly scale: number;
};

const PAPER = "#fffdfa";
const INK = "#10171a";
const SOFT = "#4a5457";
const MARGIN = 20;
const LINE = 20;
/** No sheet is narrower, so that the words below have room. */
const NARROWEST = 520;

/** Pictures of the figure side by side, with a legend and what each number stands for, as one PNG on light paper. */
export async function pictureSheet(sheet: Sheet): Promise<Blob | null> {
  const { pictures, scale, direction } = sheet;
  const row = pictures.reduce((sum, { canvas }) => sum + canvas.width / scale, 0);
  const high = Math.max(...pictures.map(({ canvas }) => canvas.height / scale));
  const width = Math.max(NARROWEST, row) + 2 * MARGIN;
  const canvas = document.createElement("canvas");
  const ruler = canvas.getContext("2d");
  if (!ruler) return null;
  ruler.font = font(14);
  const room = width - 2 * MARGIN - 30;
  const items = sheet.items.map((item) => wrapped(ruler, item, room));
  const lines = items.reduce((sum, item) => sum + item.length, 0);
  canvas.width = width * scale;
  canvas.height =
    (MARGIN * 2 + 40 + high + 34 + sheet.legend.length * 24 + 14 + lines * LINE) * scale;

  const context = canvas.getContext("2d"); // a new size has emptied it
  if (!context) return null;
  context.fillStyle = PAPER;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.direction = direction;
  context.textAlign = "start";
  const start = (x: number) => (direction === "rtl" ? width - x : x);
  const write = (text: string, x: number, y: number, size = 14, weight = 400, colour = INK) => {
    context.fillStyle = colour;
    context.font = font(size, weight);
    context.fillText(text, start(x), y);
  };

  let y = MARGIN + 20;
  write(sheet.title, MARGIN, y, 20, 700);
  y += 20;
  // The pictures stand as on the screen in every language: the body is not mirrored, nor is their order.
  let x = (width - row) / 2;
  for (const { canvas: picture, caption } of pictures) {
    const wide = picture.width / scale;
    context.drawImage(picture, x, y, wide, picture.height / scale);
    context.textAlign = "center";
    context.fillStyle = SOFT;
    context.font = font(13);
    context.fillText(caption, x + wide / 2, y + high + 16);
    context.textAlign = "start";
    x += wide;
  }
  y += high + 34;
  for (const { quality, letters, text } of sheet.legend) {
    drawMark(context, quality, letters, start(MARGIN) - (direction === "rtl" ? 20 : 0), y);
    write(text, MARGIN + 30, y + 15);
    y += 24;
  }
  y += 14;
  for (const [index, item] of items.entries()) {
    write(String(index + 1), MARGIN, y + 12, 14, 700);
    for (const line of item) {
      write(line, MARGIN + 30, y + 12);
      y += LINE;
    }
  }
  return new Promise((resolve) => canvas.toBlob(resolve));
}

function font(size: number, weight = 400): string {
  return `${weight} ${size}px system-ui, sans-serif`;
}

function wrapped(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** A quality's mark as it is on the figure. */
function drawMark(
  context: CanvasRenderingContext2D,
  quality: Quality,
  letters: string,
  x: number,
  y: number,
): void {
  const path = new Path2D(qualityShapes[quality]);
  context.save();
  context.translate(x, y);
  context.scale(20 / 32, 20 / 32);
  context.lineJoin = "round";
  context.strokeStyle = outlineColours.dark;
  context.lineWidth = 4.4;
  context.stroke(path);
  context.fillStyle = qualityColours[quality];
  context.fill(path);
  context.fillStyle = "#ffffff";
  context.textAlign = "center";
  context.font = font(quality === "hot" ? 11 : 13, 700);
  context.fillText(letters, 16, quality === "hot" ? 25 : 21);
  context.restore();
}
