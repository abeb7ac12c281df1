import shapesUrl from "@models/figure-1/figure-1-shapes.bin?url";

import { decodeShapes, ShapesDamaged } from "@/body/decode-shapes";
import { fetchUnpacked } from "@/body/fetch-unpacked";
import type { Figure } from "@/body/figure";
import type { FigureShapes } from "@/body/figure-shapes";

/** Thrown when the shapes could not be fetched: no network and not in the cache, or a bad host. */
export class ShapesUnreachable extends Error {
  override readonly name = "ShapesUnreachable";
}

/**
 * Fetches the shapes and decodes them. The figure needs none to be marked on, so call this once
 * something asks for a shape, or when there is time.
 *
 * @throws {ShapesUnreachable} they could not be fetched
 * @throws {ShapesDamaged} what came are not the shapes of this figure
 */
export async function loadShapes(figure: Figure): Promise<FigureShapes> {
  const errors = { Unreachable: ShapesUnreachable, Damaged: ShapesDamaged };
  return decodeShapes(await fetchUnpacked(shapesUrl, "the shapes", errors), figure);
}
