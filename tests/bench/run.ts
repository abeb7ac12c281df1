/**
 * Measures the production build against bare three.js pages, built and served the same way, in the
 * same run and by turns. Prints a table and writes bench-results.json. `BENCH_RUNS` says how often,
 * at least 5 times; the middle value counts, and times count only as ratios.
 */
import { writeFileSync } from "node:fs";

import { realFigure } from "../support/real-figure.ts";
import { buildPages } from "./build-pages.ts";
import { measureAreas } from "./measure-areas.ts";
import { measureMonths } from "./measure-months.ts";
import { measureLongestTask } from "./measure-longest-task.ts";
import { measureLoad } from "./measure-load.ts";
import { measurePainting, measureTurning } from "./measure-painting.ts";
import { measurePicking } from "./measure-picking.ts";
import { measurePractice } from "./measure-practice.ts";
import { measureShapeChange } from "./measure-shape-change.ts";
import { measureShapes } from "./measure-shapes.ts";
import { measureTaps } from "./measure-taps.ts";
import { printTable, type Line } from "./print-table.ts";
import { servePacked } from "./serve-packed.ts";
import { spread, type Spread } from "./spread.ts";
import { withFreshPage } from "./with-fresh-page.ts";

const runs = Math.max(5, Number(process.env["BENCH_RUNS"] ?? 5));

console.log("Building the app and the yardsticks …");
const { address, stop } = await servePacked(await buildPages());
try {
  const measured = [];
  for (let run = 1; run <= runs; run += 1) {
    console.log(`Run ${run} of ${runs}`);
    measured.push(await measureOnce());
  }
  report(measured, await measurePractices());
} finally {
  stop();
}

/** Once each: storing a thousand clients takes minutes, and each opens its list several times. */
async function measurePractices() {
  console.log("Practices of 10, 100 and 1,000 clients");
  const of = (clients: number) => withFreshPage((page) => measurePractice(page, address, clients));
  return { few: await of(10), some: await of(100), many: await of(1_000) };
}

type Measured = Awaited<ReturnType<typeof measureOnce>>;

async function measureOnce() {
  const cube = await withFreshPage((page) => measureLoad(page, `${address}cube/`));
  const app = await withFreshPage((page) => measureLoad(page, `${address}app/`));
  const appTaps = await withFreshPage((page) => measureTaps(page, `${address}app/`));
  const { width, height } = appTaps; // as many pixels to draw, else the larger canvas loses
  const meshTaps = await withFreshPage((page) =>
    measureTaps(page, `${address}mesh/?width=${width}&height=${height}`),
  );
  const longestTask = await withFreshPage((page) => measureLongestTask(page, `${address}app/`));
  const picking = await withFreshPage((page) => measurePicking(page, `${address}picking/`));
  const turning = await withFreshPage((page) => measureTurning(page, `${address}app/`));
  const painting = await withFreshPage((page) => measurePainting(page, `${address}app/`));
  const shapeMs = await withFreshPage((page) => measureShapeChange(page, `${address}app/`));
  const months = await withFreshPage((page) => measureMonths(page, `${address}app/`));
  const shapes = measureShapes();
  const areas = measureAreas(realFigure);
  return {
    cube,
    app,
    appTaps,
    meshTaps,
    longestTask,
    picking,
    turning,
    painting,
    shapeMs,
    months,
    shapes,
    areas,
  };
}

function report(
  measured: readonly Measured[],
  { few, some, many }: Awaited<ReturnType<typeof measurePractices>>,
): void {
  const of = (value: (one: Measured) => number): Spread => spread(measured.map(value));
  const times = {
    "cube ready": of(({ cube }) => cube.readyMs),
    "app ready": of(({ app }) => app.readyMs),
    "mesh first tap": of(({ meshTaps }) => meshTaps.firstTapMs),
    "app first tap": of(({ appTaps }) => appTaps.firstTapMs),
    "mesh tap": of(({ meshTaps }) => meshTaps.tapMs),
    "app tap": of(({ appTaps }) => appTaps.tapMs),
    "three's raycast": of(({ picking }) => picking.naiveMs),
    "our picker": of(({ picking }) => picking.oursMs),
    "BVH rebuilt": of(({ shapes }) => shapes.rebuildMs),
    "BVH refitted": of(({ shapes }) => shapes.refitMs),
    "plain Dijkstra": of(({ areas }) => areas.dijkstraMs),
    "disc of 5 cm": of(({ areas }) => areas.discMs),
    "frame, turning": of(({ turning }) => turning),
    "frame, painting": of(({ painting }) => painting),
    "frame, no markers": of(({ months }) => months.emptyFrameMs),
    "frame, 6,000 markers": of(({ months }) => months.markersFrameMs),
  };
  const ratio = (above: keyof typeof times, below: keyof typeof times): number =>
    times[above].median / times[below].median;

  const results: Line[] = [
    { name: "wire-kb", value: of(({ app }) => app.wireKb).median, atMost: 400 },
    { name: "figure-kb", value: of(({ app }) => app.figureKb).median, atMost: 60 },
    { name: "ready-ratio", value: ratio("app ready", "cube ready"), atMost: 1.7 },
    { name: "tap-ratio", value: ratio("app tap", "mesh tap"), atMost: 1.15 },
    { name: "first-tap-ratio", value: ratio("app first tap", "mesh first tap") },
    { name: "idle-frames", value: of(({ appTaps }) => appTaps.idleDraws).max, atMost: 0 },
    { name: "pick-speedup", value: ratio("three's raycast", "our picker"), atLeast: 100 },
    {
      name: "longest-task-ms",
      value: of(({ longestTask }) => longestTask).median,
      atMost: 100,
    },
    { name: "heap-mb", value: of(({ app }) => app.heapMb).median, atMost: 10 },
    { name: "shapes-kb", value: of(({ shapes }) => shapes.shapesKb).median, atMost: 160 },
    { name: "shape-ms", value: of(({ shapeMs }) => shapeMs).median },
    { name: "refit-ratio", value: ratio("BVH refitted", "BVH rebuilt"), atMost: 1 },
    { name: "disc-ms", value: times["disc of 5 cm"].median, atMost: 1 },
    { name: "disc-ratio", value: ratio("disc of 5 cm", "plain Dijkstra") },
    { name: "brush-ms", value: of(({ areas }) => areas.brushMs).median, atMost: 2 },
    { name: "stroke-ms", value: of(({ areas }) => areas.strokeMs).median, atMost: 100 },
    { name: "practice-list-growth", value: many.openMs / few.openMs, atMost: 2 },
    { name: "practice-list-ms", value: many.openMs, atMost: 1000 },
    { name: "practice-100-ms", value: some.openMs },
    { name: "practice-search-ms", value: many.searchMs, atMost: 1000 },
    { name: "practice-task-ms", value: many.longestTaskMs, atMost: 100 },
    { name: "heat-ms", value: of(({ months }) => months.heatMs).median, atMost: 1000 },
    {
      name: "heat-longest-task-ms",
      value: of(({ months }) => months.heatLongestTaskMs).median,
      atMost: 100,
    },
    {
      name: "markers-fps",
      value: ratio("frame, no markers", "frame, 6,000 markers"),
      atLeast: 0.8,
    },
    { name: "brush-fps-ratio", value: ratio("frame, turning", "frame, painting"), atLeast: 0.9 },
  ];
  printTable(results, times);
  writeFileSync(
    "bench-results.json",
    `${JSON.stringify({ runs, ...byName(results), times }, null, 2)}\n`,
  );
}

/** Each result under its name, and beside them what is to be reached and whether it was. */
function byName(lines: readonly Line[]) {
  return {
    ...Object.fromEntries(lines.map(({ name, value }) => [name, value])),
    goals: Object.fromEntries(
      lines
        .filter(({ atMost, atLeast }) => atMost !== undefined || atLeast !== undefined)
        .map(({ name, value, atMost = Infinity, atLeast = -Infinity }) => [
          name,
          {
            ...(atMost < Infinity ? { atMost } : { atLeast }),
            isReached: value <= atMost && value >= atLeast,
          },
        ]),
    ),
  };
}
