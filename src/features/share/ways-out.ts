import { type ComponentType, lazy } from "react";

import type { PosedFigure } from "@/body/posed-figure";
import type { Parcel } from "@/exchange/make-parcel";
import type { MessageId } from "@/messages/use-messages";

/** What a way out is given to work with. */
export type WayOutProps = {
  /** What the person has read and agreed to hand over: nothing else may leave. At least one map. */
  readonly parcel: Parcel;
  /** To name places and to draw from. Its shape is the parcel's, or is given to it from there. */
  readonly posed: PosedFigure;
};

/** A form in which a parcel can leave besides the map file. None of them is sealed. */
export type WayOut = {
  readonly id: string;
  /** What it is, on the line that opens it. */
  readonly title: MessageId;
  /** For whom it is good, in a sentence below that. */
  readonly hint: MessageId;
  /** Fetched when it is opened: what can be chosen, and the buttons. Says by itself what came of them. */
  readonly Panel: ComponentType<WayOutProps>;
};

/** All of them, in the order in which they are offered. */
export const waysOut: readonly WayOut[] = [
  {
    id: "text",
    title: "wayOut.text",
    hint: "wayOut.text.hint",
    Panel: lazy(async () => ({
      default: (await import("@/features/share/text-way-out")).TextWayOut,
    })),
  },
  {
    id: "report",
    title: "report.wayOut",
    hint: "report.hint",
    Panel: lazy(async () => ({
      default: (await import("@/features/share/report-way-out")).ReportWayOut,
    })),
  },
  {
    id: "picture",
    title: "picture.title",
    hint: "picture.hint",
    Panel: lazy(async () => ({
      default: (await import("@/features/share/picture-way-out")).PictureWayOut,
    })),
  },
  {
    id: "table",
    title: "csv.title",
    hint: "csv.hint",
    Panel: lazy(async () => ({
      default: (await import("@/features/share/table-way-out")).TableWayOut,
    })),
  },
  {
    id: "fhir",
    title: "fhir.title",
    hint: "fhir.hint",
    Panel: lazy(async () => ({
      default: (await import("@/features/share/fhir-way-out")).FhirWayOut,
    })),
  },
];
