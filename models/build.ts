import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { decodeFigure } from "@/body/decode-figure";

import { buildFigure } from "./build-figure";
import { buildShapes } from "./build-shapes";
import { encodeFigure } from "./encode-figure";
import { encodeShapes } from "./encode-shapes";
import { fetchSource } from "./fetch-source";
import { glbOf } from "./glb";
import { loadSource } from "./source";

// Makes the files of models/figure-1 anew: `npm run models`.
const folder = fileURLToPath(new URL("figure-1/", import.meta.url));
const source = loadSource(fetchSource());
const bytes = encodeFigure(buildFigure(source));
const figure = decodeFigure(bytes);
const shapes = encodeShapes(buildShapes(source, figure));
const glb = glbOf(figure);

mkdirSync(folder, { recursive: true });
// Not named .gz: some hosts would then unpack it on the way, and the browser's gunzip fail.
writePacked("figure-1.bin", bytes);
writePacked("figure-1-shapes.bin", shapes);
writeFileSync(`${folder}figure-1.glb`, glb);
console.log(`figure-1.glb ${glb.length} bytes`);

function writePacked(name: string, unpacked: Uint8Array) {
  const packed = gzipSync(unpacked, { level: 9 });
  packed[9] = 255; // the operating system, which would differ from one machine to the next
  writeFileSync(`${folder}${name}`, packed);
  console.log(`${name} ${packed.length} bytes, ${unpacked.length} unpacked`);
}
