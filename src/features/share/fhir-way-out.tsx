import { useEffect, useState } from "react";

import { leafOfSpot } from "@/body/leaf-of-spot";
import { encodeFhir, type FhirWords } from "@/exchange/encode-fhir";
import { mapFileName } from "@/exchange/map-file-name";
import { FormOut, type FormFile } from "@/features/share/form-out";
import type { WayOutProps } from "@/features/share/ways-out";
import { placeHeading } from "@/messages/place-name";
import { answeredQuestion, answerWords } from "@/messages/question-words";
import { spotWords } from "@/messages/spot-words";
import { useMessages } from "@/messages/use-messages";

/** The chosen maps for a health record. */
export function FhirWayOut({ parcel, posed }: WayOutProps) {
  const say = useMessages();
  const [made, setMade] = useState<{ of: typeof parcel; file: FormFile } | null>(null);

  useEffect(() => {
    const words: FhirWords = {
      place: (place) =>
        placeHeading(say, place.region, place.side, leafOfSpot(posed.figure, place)),
      spot: (spot) => spotWords(say, spot),
      question: (answer) => answeredQuestion(say, answer),
      answer: ({ question, value }) => answerWords(say, question, value),
    };
    // After the panel has opened: a large parcel takes its time.
    const waiting = setTimeout(() => {
      const madeAt = new Date();
      const bytes = encodeFhir(parcel, words, madeAt, () => crypto.randomUUID());
      const name = mapFileName(madeAt, "-fhir.json");
      setMade({ of: parcel, file: { state: "ready", bytes, name, type: "application/json" } });
    });
    return () => clearTimeout(waiting);
  }, [say, parcel, posed]);

  return (
    <>
      <p>{say("fhir.what")}</p>
      <FormOut file={made?.of === parcel ? made.file : { state: "preparing" }} failure="" />
    </>
  );
}
