import type { BodyMap } from "@/domain/body-map";
import { codesOf, regionCodes, schemes } from "@/domain/region-codes";
import { areaName } from "@/domain/scheme-areas";
import type { Spot } from "@/domain/spot";
import { z } from "@/domain/zod";

const CodedSpot = z.strictObject({
  id: z.uuid(),
  region: z.string(),
  side: z.string(),
  choir: z.array(z.int()),
  michigan: z.array(z.int()),
  wpi: z.array(z.string()),
  uberon: z.string(),
  /** "wider" where the place is but a part of what the UBERON term means. */
  uberonFit: z.enum(["same", "wider"]),
  /** The schemes whose borders do not say it clearly, so that the choice of the area was ours. */
  unsureIn: z.array(z.enum(schemes)),
});

/** The codes of maps as JSON has them: docs/tables.md. */
export const CodesFile = z.strictObject({
  format: z.literal("fasciamap-codes"),
  version: z.literal(1),
  maps: z.array(
    z.strictObject({
      id: z.uuid(),
      startedAt: z.string(),
      /** In how many areas of each scheme something is marked, each area once. */
      marked: z.strictObject({ choir: z.int(), michigan: z.int(), wpi: z.int() }),
      spots: z.array(CodedSpot),
    }),
  ),
});
export type CodesFile = z.infer<typeof CodesFile>;

/** One area of a published body map in which a spot lies. */
export type AreaCode = {
  readonly scheme: "CHOIR-74" | "Michigan Body Map-35" | "WPI-19" | "UBERON";
  readonly code: string;
  /** Its published name, in English. */
  readonly name: string;
  /** "wider": the place is but a part of it; "unsure": borders do not say it clearly, and the choice was ours. */
  readonly fit: "same" | "wider" | "unsure";
};

/** The areas of published body maps in which a spot lies, scheme by scheme. Import this module lazily: the codes are large. */
export function areasOfSpot({ region, side }: Pick<Spot, "region" | "side">): AreaCode[] {
  const codes = codesOf(region, side);
  const { uberon, unsureIn } = regionCodes[region];
  const inSchemes = schemes.flatMap((scheme) =>
    codes[scheme].map((code) => ({
      scheme: schemeNames[scheme],
      code: String(code),
      name: areaName(scheme, code) ?? "",
      fit: unsureIn.includes(scheme) ? ("unsure" as const) : ("same" as const),
    })),
  );
  return [
    ...inSchemes,
    { scheme: "UBERON", code: uberon.code, name: uberon.name, fit: uberon.fit },
  ];
}

const schemeNames = {
  choir: "CHOIR-74",
  michigan: "Michigan Body Map-35",
  wpi: "WPI-19",
} as const;

/** The codes of maps for a program to read: UTF-8 JSON. */
export function encodeCodes(maps: readonly BodyMap[]): Uint8Array<ArrayBuffer> {
  const file: CodesFile = {
    format: "fasciamap-codes",
    version: 1,
    maps: maps.map(({ id, startedAt, spots }) => {
      const coded = spots.map((spot) => {
        const { choir, michigan, wpi } = codesOf(spot.region, spot.side);
        const { uberon, unsureIn } = regionCodes[spot.region];
        return {
          id: spot.id,
          region: spot.region,
          side: spot.side,
          choir: [...choir],
          michigan: [...michigan],
          wpi: [...wpi],
          uberon: uberon.code,
          uberonFit: uberon.fit,
          unsureIn: [...unsureIn],
        };
      });
      const marked = {
        choir: new Set(coded.flatMap(({ choir }) => choir)).size,
        michigan: new Set(coded.flatMap(({ michigan }) => michigan)).size,
        wpi: new Set(coded.flatMap(({ wpi }) => wpi)).size,
      };
      return { id, startedAt, marked, spots: coded };
    }),
  };
  return new TextEncoder().encode(`${JSON.stringify(CodesFile.parse(file), null, 2)}\n`);
}
