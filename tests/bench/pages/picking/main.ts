/**
 * Times one ray against the figure in milliseconds: three's own `Mesh.raycast` and the app's picker,
 * over the same rays. Leaves the result in `globalThis.picking`.
 */
import {
  BufferAttribute,
  BufferGeometry,
  Mesh,
  MeshBasicMaterial,
  Raycaster,
  Vector3,
} from "three";

import { makePicker } from "@/body/picker";

import { loadFigure } from "@/body/load-figure";

const RAYS = 200;
/** Our picker takes about a microsecond, which the browser's clock cannot show: so many rounds. */
const ROUNDS = 100;

const figure = await loadFigure();
const geometry = new BufferGeometry();
geometry.setAttribute("position", new BufferAttribute(figure.positions, 3));
geometry.setIndex(new BufferAttribute(figure.triangles, 1));
const skin = new Mesh(geometry, new MeshBasicMaterial());
const raycaster = new Raycaster();
const picker = makePicker(figure);

const rays = Array.from({ length: RAYS }, (_, ray) => rayThrough(ray));
const naive = () =>
  rays.filter(({ eye, towards }) => {
    raycaster.set(eye, towards);
    return raycaster.intersectObject(skin).length > 0;
  }).length;
const ours = () =>
  rays.filter(({ eye, towards }) => picker.pick(eye.toArray(), towards.toArray()) !== null).length;

const naiveHits = naive(); // also warms up
const ourHits = ours();
for (let round = 0; round < ROUNDS; round += 1) ours();

const started = performance.now();
naive();
const between = performance.now();
for (let round = 0; round < ROUNDS; round += 1) ours();
const ended = performance.now();

Reflect.set(globalThis, "picking", {
  naiveMs: (between - started) / RAYS,
  oursMs: (ended - between) / (RAYS * ROUNDS),
  naiveHits,
  ourHits,
});

/** Rays from all round at arm's length and more, some of which miss; the same in every run. */
function rayThrough(ray: number): { eye: Vector3; towards: Vector3 } {
  const turn = ray * 2.399963; // the golden angle spreads them evenly
  const eye = new Vector3(Math.sin(turn) * 3, 0.4 + (ray % 17) * 0.08, Math.cos(turn) * 3);
  const aim = new Vector3(((ray % 7) - 3) * 0.08, (ray % 23) * 0.075, 0);
  return { eye, towards: aim.sub(eye).normalize() };
}
