import { useMemo, useState } from "react";

import { placeSpots } from "@/body/place-spots";
import type { BodyMap } from "@/domain/body-map";
import { mapFileName } from "@/exchange/map-file-name";
import { FormOut, type FormFile } from "@/features/share/form-out";
import { MapOfParcel } from "@/features/share/map-of-parcel";
import { pictureWords } from "@/features/share/picture-words";
import { reportOfMap } from "@/features/share/report-of-map";
import { useFormFile } from "@/features/share/use-form-file";
import type { WayOutProps } from "@/features/share/ways-out";
import { leafOfSpot } from "@/body/leaf-of-spot";
import type { Language } from "@/messages/languages";
import { placeName } from "@/messages/place-name";
import { useLanguage } from "@/messages/use-language";
import { type Say, useMessages } from "@/messages/use-messages";
import { makeReport } from "@/report/make-report";
import type { ReportPicture } from "@/report/report";
import { qualityColours } from "@/scene/marker-atlas";
import { isSeenFrom } from "@/scene/seen-from";
import { usePosedFigure } from "@/scene/use-posed-figure";
import { viewPictures } from "@/scene/view-pictures";
import { views } from "@/scene/views";
import { SelectField } from "@/ui/select-field";

const PICTURE = { width: 240, height: 440, scale: 2 };
const QUALITY = 0.86;
/** Where paper is Letter; everywhere else it is A4. */
const letterRegions = ["US", "CA", "MX", "PH", "CO", "CL", "VE"];

type Paper = "a4" | "letter";

/** A map as a PDF of one page or two, for a therapist, a doctor or a folder. */
export function ReportWayOut({ parcel, posed }: WayOutProps) {
  const say = useMessages();
  const { language } = useLanguage();
  const version = usePosedFigure(posed, parcel.client.shape);
  const [map, setMap] = useState(parcel.maps[0]);
  const [paper, setPaper] = useState(usualPaper);
  const chosen = parcel.maps.find(({ id }) => id === map?.id) ?? parcel.maps[0];

  const wish = useMemo(
    () => ({ posed, version, parcel, chosen, paper, say, language }),
    [posed, version, parcel, chosen, paper, say, language],
  );
  const file = useFormFile(wish, makePdf);

  return (
    <>
      <MapOfParcel maps={parcel.maps} chosen={chosen} onChoose={setMap} />
      <SelectField
        label={say("report.paper")}
        value={paper}
        onValue={(value) => setPaper(value === "letter" ? "letter" : "a4")}
      >
        <option value="a4">A4</option>
        <option value="letter">{say("report.letter")}</option>
      </SelectField>
      <FormOut file={file} />
    </>
  );
}

type Wish = WayOutProps & {
  readonly chosen: BodyMap | undefined;
  readonly paper: Paper;
  readonly say: Say;
  readonly language: Language;
};

async function makePdf(wish: Wish, signal: AbortSignal): Promise<FormFile> {
  const { posed, parcel, chosen, paper, say, language } = wish;
  if (!chosen) return { state: "preparing" };
  const madeAt = new Date();
  const pictures = await jpegs(say, posed, chosen.spots);
  if (signal.aborted) return { state: "preparing" };
  const made = await makeReport(
    reportOfMap({
      say,
      language,
      figure: posed.figure,
      parcel,
      map: chosen,
      pictures,
      paper,
      madeAt,
      colours: qualityColours,
    }),
  );
  if (!made.ok) {
    const isWorker = made.failure === "no-worker";
    return { state: "failed", why: say(isWorker ? "report.noWorker" : "report.noFonts") };
  }
  const name = mapFileName(madeAt, ".pdf");
  return { state: "ready", bytes: made.value, name, type: "application/pdf" };
}

function usualPaper(): Paper {
  const region = /-([A-Z]{2})\b/.exec(navigator.language)?.[1] ?? "";
  return letterRegions.includes(region) ? "letter" : "a4";
}

/** The four views; none where this browser cannot draw the figure. */
async function jpegs(
  say: Say,
  posed: WayOutProps["posed"],
  spots: WayOutProps["parcel"]["maps"][number]["spots"],
): Promise<ReportPicture[]> {
  const words = pictureWords(say);
  const canvases = await viewPictures({ posed, spots, views, words, ...PICTURE });
  const placed = placeSpots(posed.skin, posed.normals, spots);
  const pictures: ReportPicture[] = [];
  for (const [at, canvas] of (canvases ?? []).entries()) {
    const view = views[at] ?? "front";
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, "image/jpeg", QUALITY);
    });
    if (!blob) return [];
    const seen = placed.flatMap((one, index) =>
      isSeenFrom(posed, one, view)
        ? [
            `${index + 1} ${placeName(say, one.spot.region, one.spot.side, leafOfSpot(posed.figure, one.spot))}`,
          ]
        : [],
    );
    pictures.push({
      jpeg: new Uint8Array(await blob.arrayBuffer()),
      width: canvas.width,
      height: canvas.height,
      caption: say(`view.${view}`),
      alt: say("review.picture", {
        view,
        count: seen.length,
        places: seen.join(say("list.comma")),
      }),
    });
  }
  return pictures;
}
