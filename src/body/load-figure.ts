import figureUrl from "@models/figure-1/figure-1.bin?url";

import { decodeFigure, FigureDamaged } from "@/body/decode-figure";
import { fetchUnpacked } from "@/body/fetch-unpacked";
import type { Figure } from "@/body/figure";

/** Thrown when the figure could not be fetched: no network and not in the cache, or a bad host. */
export class FigureUnreachable extends Error {
  override readonly name = "FigureUnreachable";
}

/**
 * Fetches the figure and decodes it.
 *
 * @throws {FigureUnreachable} it could not be fetched
 * @throws {FigureDamaged} what came is not the figure
 */
export async function loadFigure(): Promise<Figure> {
  const errors = { Unreachable: FigureUnreachable, Damaged: FigureDamaged };
  return decodeFigure(await fetchUnpacked(figureUrl, "the figure", errors));
}
