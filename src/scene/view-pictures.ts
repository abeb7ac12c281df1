import type { PosedFigure } from "@/body/posed-figure";
import type { Side } from "@/domain/region";
import type { Quality, Spot } from "@/domain/spot";
import { pictureOfFigure } from "@/scene/picture-of-figure";
import type { View } from "@/scene/views";

/** What stands on a picture beside the figure, in the person's language. */
export type PictureWords = {
  readonly letters: Readonly<Record<Quality, string>>;
  /** The body's own left and right. */
  readonly sides: Readonly<Record<Exclude<Side, "midline">, string>>;
};

type Wish = {
  readonly posed: PosedFigure;
  readonly spots: readonly Spot[];
  readonly views: readonly View[];
  readonly words: PictureWords;
  /** CSS pixels of each picture, and how many pixels of their own each of these has. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
};

/**
 * The figure from some sides with its spots and their numbers, and with the body's left and right named where
 * both are seen; one canvas for each. As `pictureOfFigure`, for screens that do not show the figure meanwhile.
 *
 * @returns `null` where this browser cannot draw the figure
 */
export async function viewPictures(wish: Wish): Promise<HTMLCanvasElement[] | null> {
  const { words, width, height, scale } = wish;
  const canvases: HTMLCanvasElement[] = [];
  for (const view of wish.views) {
    const blob = await pictureOfFigure({ ...wish, view, letters: words.letters });
    if (!blob) return null;
    const bitmap = await createImageBitmap(blob);
    const canvas = document.createElement("canvas");
    canvas.width = bitmap.width;
    canvas.height = bitmap.height;
    const context = canvas.getContext("2d");
    if (!context) return null;
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    context.scale(scale, scale);
    context.fillStyle = "#4a5457";
    context.font = "700 14px system-ui, sans-serif";
    const [atLeft, atRight] =
      view === "front" ? (["right", "left"] as const) : (["left", "right"] as const);
    if (view === "front" || view === "back") {
      context.textAlign = "left";
      context.fillText(words.sides[atLeft], 10, height / 2);
      context.textAlign = "right";
      context.fillText(words.sides[atRight], width - 10, height / 2);
    }
    canvases.push(canvas);
  }
  return canvases;
}
