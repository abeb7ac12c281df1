import { useEffect, useMemo, useState } from "react";

import { placeSpots } from "@/body/place-spots";
import type { PosedFigure } from "@/body/posed-figure";
import type { Shape } from "@/domain/shape";
import type { Spot } from "@/domain/spot";
import { useMessages } from "@/messages/use-messages";
import { canDrawFigure } from "@/scene/figure-canvas";
import { pictureOfFigure } from "@/scene/picture-of-figure";
import { isSeenFrom, viewsThatShow } from "@/scene/seen-from";
import { usePosedFigure } from "@/scene/use-posed-figure";
import type { View } from "@/scene/views";
import { qualityLetters } from "@/messages/quality-letters";

/** A picture of the figure from one side. */
export type FigurePicture = {
  readonly view: View;
  /** Where it can be read from; empty while it is being drawn. */
  readonly url: string;
  /** The spots that it shows, each with its number in the list. */
  readonly seen: readonly { readonly spot: Spot; readonly number: number }[];
};

/** How large they are, in CSS pixels, and how many pixels of their own each of these has. */
export const PICTURE_SIZE = { width: 240, height: 440, scale: 2 };

/**
 * Pictures of a map for a screen without the figure: front and back, and a side where a spot can be seen
 * from neither. None where this browser cannot draw the figure.
 */
export function useFigurePictures(
  posed: PosedFigure,
  shape: Shape,
  spots: readonly Spot[],
): readonly FigurePicture[] {
  const say = useMessages();
  const version = usePosedFigure(posed, shape);
  const [urls, setUrls] = useState<ReadonlyMap<View, string>>(new Map());

  const wanted = useMemo(() => {
    if (version < 0 || !canDrawFigure()) return []; // another shape hides other spots
    const placed = placeSpots(posed.skin, posed.normals, spots);
    return viewsThatShow(posed, placed).map((view) => ({
      view,
      seen: placed.flatMap((one, index) =>
        isSeenFrom(posed, one, view) ? [{ spot: one.spot, number: index + 1 }] : [],
      ),
    }));
  }, [posed, version, spots]);

  useEffect(() => {
    let isWanted = true;
    const made: string[] = [];
    const letters = qualityLetters(say);
    void (async () => {
      for (const { view } of wanted) {
        const picture = await pictureOfFigure({ posed, spots, view, letters, ...PICTURE_SIZE });
        if (!isWanted || !picture) return;
        const url = URL.createObjectURL(picture);
        made.push(url);
        setUrls((now) => new Map(now).set(view, url));
      }
    })();
    return () => {
      isWanted = false;
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [posed, spots, wanted, say]);

  return useMemo(
    () => wanted.map((picture) => ({ ...picture, url: urls.get(picture.view) ?? "" })),
    [wanted, urls],
  );
}
