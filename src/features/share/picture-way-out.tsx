import { useMemo, useState } from "react";

import { leafOfSpot } from "@/body/leaf-of-spot";
import type { PosedFigure } from "@/body/posed-figure";
import type { BodyMap } from "@/domain/body-map";
import { mapFileName } from "@/exchange/map-file-name";
import { FormOut, type FormFile } from "@/features/share/form-out";
import { MapOfParcel } from "@/features/share/map-of-parcel";
import { legendWords, pictureWords } from "@/features/share/picture-words";
import { useFormFile } from "@/features/share/use-form-file";
import type { WayOutProps } from "@/features/share/ways-out";
import { type Language, languages } from "@/messages/languages";
import { placeHeading } from "@/messages/place-name";
import { spotWords } from "@/messages/spot-words";
import { useLanguage } from "@/messages/use-language";
import { type Say, useMessages } from "@/messages/use-messages";
import { pictureSheet } from "@/scene/picture-sheet";
import { usePosedFigure } from "@/scene/use-posed-figure";
import { viewPictures } from "@/scene/view-pictures";
import { type View, views } from "@/scene/views";
import { SelectField } from "@/ui/select-field";

/** Twice as sharp as a screen of old, so that it can be printed. */
const SCALE = 2;

/** A map as one picture: the figure from one side or all four, with numbers and legend. */
export function PictureWayOut({ parcel, posed }: WayOutProps) {
  const say = useMessages();
  const { language } = useLanguage();
  const version = usePosedFigure(posed, parcel.client.shape);
  const [map, setMap] = useState(parcel.maps[0]);
  const [side, setSide] = useState<View | "all">("all");
  const chosen = parcel.maps.find(({ id }) => id === map?.id) ?? parcel.maps[0];

  const wish = useMemo(
    () => ({ posed, version, chosen, side, say, language }),
    [posed, version, chosen, side, say, language],
  );
  const file = useFormFile(wish, makePicture);

  return (
    <>
      <MapOfParcel maps={parcel.maps} chosen={chosen} onChoose={setMap} />
      <SelectField
        label={say("picture.side")}
        value={side}
        onValue={(value) => {
          setSide(views.find((view) => view === value) ?? "all");
        }}
      >
        <option value="all">{say("picture.all")}</option>
        {views.map((view) => (
          <option key={view} value={view}>
            {say(`view.${view}`)}
          </option>
        ))}
      </SelectField>
      <FormOut file={file} isPictured />
    </>
  );
}

type Wish = {
  readonly posed: PosedFigure;
  readonly chosen: BodyMap | undefined;
  readonly side: View | "all";
  readonly say: Say;
  readonly language: Language;
};

async function makePicture({ posed, chosen, side, say, language }: Wish): Promise<FormFile> {
  const failed: FormFile = { state: "failed", why: say("picture.failed") };
  if (!chosen) return failed;
  const shown = side === "all" ? views : [side];
  const size = side === "all" ? { width: 240, height: 440 } : { width: 400, height: 660 };
  const canvases = await viewPictures({
    posed,
    spots: chosen.spots,
    views: shown,
    words: pictureWords(say),
    scale: SCALE,
    ...size,
  });
  if (!canvases) return failed;
  const blob = await pictureSheet({
    title: say("share.mapOn", { date: new Date(chosen.startedAt) }),
    pictures: canvases.map((canvas, at) => ({
      canvas,
      caption: say(`view.${shown[at] ?? "front"}`),
    })),
    legend: legendWords(say),
    items: chosen.spots.map(
      (spot) =>
        `${placeHeading(say, spot.region, spot.side, leafOfSpot(posed.figure, spot))}: ${spotWords(say, spot)}`,
    ),
    direction: languages[language].direction,
    scale: SCALE,
  });
  if (!blob) return failed;
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return { state: "ready", bytes, name: mapFileName(new Date(), ".png"), type: "image/png" };
}
