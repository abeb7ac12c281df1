import { useMemo } from "react";

import { leafOfSpot } from "@/body/leaf-of-spot";
import { encodeFhir, type FhirWords } from "@/exchange/encode-fhir";
import { mapFileName } from "@/exchange/map-file-name";
import { FormOut, type FormFile } from "@/features/share/form-out";
import { useFormFile } from "@/features/share/use-form-file";
import type { WayOutProps } from "@/features/share/ways-out";
import { placeHeading } from "@/messages/place-name";
import { answeredQuestion, answerWords } from "@/messages/question-words";
import { spotWords } from "@/messages/spot-words";
import { type Say, useMessages } from "@/messages/use-messages";

/** The chosen maps for a health record. */
export function FhirWayOut({ parcel, posed }: WayOutProps) {
  const say = useMessages();
  const wish = useMemo(() => ({ say, parcel, posed }), [say, parcel, posed]);
  const file = useFormFile(wish, makeFhir);

  return (
    <>
      <p>{say("fhir.what")}</p>
      <FormOut file={file} />
    </>
  );
}

type Wish = WayOutProps & { readonly say: Say };

async function makeFhir({ say, parcel, posed }: Wish, signal: AbortSignal): Promise<FormFile> {
  const words: FhirWords = {
    place: (place) => placeHeading(say, place.region, place.side, leafOfSpot(posed.figure, place)),
    spot: (spot) => spotWords(say, spot),
    question: (answer) => answeredQuestion(say, answer),
    answer: ({ question, value }) => answerWords(say, question, value),
  };
  await new Promise((resolve) => setTimeout(resolve)); // the panel opens first: a large parcel takes its time
  if (signal.aborted) return { state: "preparing" };
  const madeAt = new Date();
  const bytes = encodeFhir(parcel, words, madeAt, () => crypto.randomUUID());
  const name = mapFileName(madeAt, "-fhir.json");
  return { state: "ready", bytes, name, type: "application/json" };
}
