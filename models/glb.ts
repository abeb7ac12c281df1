import type { Figure } from "@/body/figure";

/**
 * Writes the figure as a binary glTF 2.0 for other viewers: positions in tenths of a millimetre
 * (KHR_mesh_quantization), vertex and triangle order as in the figure, `paint` as COLOR_0 would be
 * misread as a colour and is therefore `_PAINT`; `_REGION` and `_SHARE` are leaf ids and shares.
 */
export function glbOf(figure: Figure): Uint8Array {
  const count = figure.positions.length / 3;
  const steps = new Int16Array(4 * count); // glTF wants vertices aligned to four bytes
  const low = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  figure.positions.forEach((metres, i) => {
    const axis = i % 3;
    const step = Math.round(metres * 1e4);
    steps[(4 * (i - axis)) / 3 + axis] = step;
    low[axis] = Math.min(low[axis]!, step);
    high[axis] = Math.max(high[axis]!, step);
  });

  const BYTE = 5121;
  const parts = [
    { data: steps, stride: 8, type: "VEC3", componentType: 5122, count, min: low, max: high },
    { data: figure.paint, stride: 4, type: "VEC4", componentType: BYTE, count, normalized: true },
    { data: fourBytes(figure.regionIds), stride: 4, type: "VEC4", componentType: BYTE, count },
    { data: fourBytes(figure.regionShares), stride: 4, type: "VEC4", componentType: BYTE, count },
    {
      data: figure.triangles,
      stride: undefined,
      type: "SCALAR",
      componentType: 5123,
      count: figure.triangles.length,
    },
  ];
  let offset = 0;
  const views = parts.map(({ data, stride }) => {
    const view = {
      buffer: 0,
      byteOffset: offset,
      byteLength: data.byteLength,
      ...(stride === undefined ? { target: 34_963 } : { byteStride: stride, target: 34_962 }),
    };
    offset += padded(data.byteLength);
    return view;
  });
  const json = {
    asset: { version: "2.0", copyright: "CC0 1.0" },
    extensionsUsed: ["KHR_mesh_quantization"],
    extensionsRequired: ["KHR_mesh_quantization"],
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: [{ name: figure.model, mesh: 0, scale: [1e-4, 1e-4, 1e-4] }],
    materials: [{ pbrMetallicRoughness: { metallicFactor: 0, roughnessFactor: 0.7 } }],
    meshes: [
      {
        primitives: [
          {
            attributes: { POSITION: 0, _PAINT: 1, _REGION: 2, _SHARE: 3 },
            indices: 4,
            material: 0,
          },
        ],
        extras: { regionLeaves: figure.regionLeaves },
      },
    ],
    accessors: parts.map(({ data: _data, stride: _stride, ...accessor }, bufferView) => ({
      bufferView,
      ...accessor,
    })),
    bufferViews: views,
    buffers: [{ byteLength: offset }],
  };
  return container(
    new TextEncoder().encode(JSON.stringify(json)),
    parts.map((part) => part.data),
    offset,
  );
}

function container(
  json: Uint8Array,
  parts: readonly (Uint8Array | Uint16Array | Int16Array)[],
  partBytes: number,
): Uint8Array {
  const jsonBytes = padded(json.length);
  const out = new Uint8Array(12 + 8 + jsonBytes + 8 + partBytes);
  const view = new DataView(out.buffer);
  const words = [0x46546c67, 2, out.length, jsonBytes, 0x4e4f534a]; // "glTF", …, "JSON"
  words.forEach((word, i) => view.setUint32(4 * i, word, true));
  out.fill(0x20, 20, 20 + jsonBytes);
  out.set(json, 20);
  view.setUint32(20 + jsonBytes, partBytes, true);
  view.setUint32(24 + jsonBytes, 0x004e4942, true); // "BIN"
  let offset = 28 + jsonBytes;
  for (const part of parts) {
    out.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
    offset += padded(part.byteLength);
  }
  return out;
}

/** Three bytes a vertex, widened to four. */
function fourBytes(three: Uint8Array): Uint8Array {
  const out = new Uint8Array((three.length / 3) * 4);
  three.forEach((value, i) => {
    out[4 * Math.floor(i / 3) + (i % 3)] = value;
  });
  return out;
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}
