import figureUrl from "@models/figure-1/figure-1.bin?url";

import { decodeFigure, FigureDamaged } from "@/body/decode-figure";
import type { Figure } from "@/body/figure";

/** Thrown when the figure could not be fetched: no network and not in the cache, or a bad host. */
export class FigureUnreachable extends Error {
  override readonly name = "FigureUnreachable";
}

/**
 * Fetches the figure, unpacks it with the browser's own gunzip, and decodes it.
 *
 * @throws {FigureUnreachable} it could not be fetched
 * @throws {FigureDamaged} what came is not the figure
 */
export async function loadFigure(): Promise<Figure> {
  let response: Response;
  try {
    response = await fetch(figureUrl);
  } catch (error) {
    throw new FigureUnreachable("the figure could not be fetched", { cause: error });
  }
  if (!response.ok || !response.body) {
    throw new FigureUnreachable(`the figure could not be fetched: status ${response.status}`);
  }
  return decodeFigure(await gunzip(response.body));
}

async function gunzip(packed: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array> {
  const unpacked = packed.pipeThrough(new DecompressionStream("gzip"));
  try {
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch (error) {
    throw new FigureDamaged("the figure's gzip is damaged", { cause: error });
  }
}
