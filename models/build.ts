import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

import { decodeFigure } from "@/body/decode-figure";

import { buildFigure } from "./build-figure";
import { encodeFigure } from "./encode-figure";
import { fetchSource } from "./fetch-source";
import { glbOf } from "./glb";
import { loadSource } from "./source";

// Makes models/figure-1 anew: `npm run models`.
const folder = fileURLToPath(new URL("figure-1/", import.meta.url));
const bytes = encodeFigure(buildFigure(loadSource(fetchSource())));
const packed = gzipSync(bytes, { level: 9 });
packed[9] = 255; // the operating system, which would differ from one machine to the next
const glb = glbOf(decodeFigure(bytes));

mkdirSync(folder, { recursive: true });
// Not named .gz: some hosts would then unpack it on the way, and the browser's gunzip fail.
writeFileSync(`${folder}figure-1.bin`, packed);
writeFileSync(`${folder}figure-1.glb`, glb);
console.log(`figure-1.bin ${packed.length} bytes, ${bytes.length} unpacked`);
console.log(`figure-1.glb ${glb.length} bytes`);
