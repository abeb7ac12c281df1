import { useEffect, useRef, useState } from "react";

import type { PosedFigure } from "@/body/posed-figure";
import type { Quality, Spot } from "@/domain/spot";
import { canDrawFigure } from "@/scene/figure-canvas";
import { smallPicture } from "@/scene/small-picture";

type MapPictureProps = {
  readonly posed: PosedFigure;
  /** How the figure is shaped now. */
  readonly skin: PosedFigure["skin"];
  readonly spots: readonly Spot[];
  readonly letters: Readonly<Record<Quality, string>>;
};

const SIZE = { width: 78, height: 150 };

/** A map seen from the front and the back, drawn when it comes into sight. What it says stands beside it. */
export function MapPicture({ posed, skin, spots, letters }: MapPictureProps) {
  const frame = useRef<HTMLSpanElement>(null);
  const [isSeen, setIsSeen] = useState(false);
  const [url, setUrl] = useState("");

  useEffect(() => {
    if (!frame.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setIsSeen(true);
      },
      { rootMargin: "100px" },
    );
    observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (!isSeen || !skin || !canDrawFigure()) return;
    let isWanted = true;
    let made = "";
    void (async () => {
      const wish = { posed, spots, letters, views: ["front", "back"] as const, ...SIZE, scale: 2 };
      const picture = await smallPicture(wish, () => isWanted);
      if (!isWanted || !picture) return;
      made = URL.createObjectURL(picture);
      setUrl(made);
    })();
    return () => {
      isWanted = false;
      URL.revokeObjectURL(made);
    };
  }, [isSeen, posed, skin, spots, letters]);

  return (
    <span ref={frame} className="map-picture">
      {url !== "" && <img src={url} alt="" width={2 * SIZE.width} height={SIZE.height} />}
    </span>
  );
}
