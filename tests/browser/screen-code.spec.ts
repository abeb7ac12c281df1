import { chromium, expect, type Page } from "@playwright/test";
import { encodeQR } from "qr";

import { chromiumFlags } from "../../scripts/chromium-flags.ts";
import { findChromium } from "../../scripts/find-chromium.ts";
import { reportPromise } from "../support/report-promise.ts";
import { test } from "./support/app-test.ts";
import { type DrawnCode, drawnCode, writeFilm } from "./support/camera-film.ts";
import { expectNoAxeViolations } from "./support/expect-no-axe-violations.ts";
import { markByName } from "./support/mark-by-name.ts";
import { readRows } from "./support/read-rows.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { saved } from "./support/saved.ts";
import { watchContext } from "./support/watch-context.ts";
import { writeRows } from "./support/write-rows.ts";

test.use({ contextOptions: { reducedMotion: "no-preference" } }); // codes follow each other only then

type Row = { readonly spots: readonly { readonly id: string; readonly anchor: object }[] };

/** The one spot that is marked, eleven times more, as twelve places would be: each with an id and weights of its own. */
async function makeItTwelve(page: Page): Promise<void> {
  const [map] = (await readRows(page, "maps")) as Row[];
  const [spot] = map!.spots;
  const spots = Array.from({ length: 12 }, (_, at) => {
    const first = Math.random();
    const second = Math.random() * (1 - first);
    const weights = [first, second, 1 - first - second];
    const note = at % 3 === 0 ? "since I carried the boxes up to the third floor" : "";
    return { ...spot, id: crypto.randomUUID(), anchor: { ...spot!.anchor, weights }, note };
  });
  await writeRows(page, { maps: [{ ...map, spots }] });
}

/** What other apps make. */
function codeOf(text: string): DrawnCode {
  return encodeQR(text, "raw", { border: 4 }).map((row) =>
    row.map((isDark) => (isDark ? "#" : ".")).join(""),
  );
}

/** Whether every camera that the page has turned on is off again. */
const isCameraOff = (page: Page) =>
  page.evaluate(() => {
    const streams = Reflect.get(window, "streams") as MediaStream[]; // put there below
    return streams.length > 0 && streams.every(({ active }) => !active);
  });

test("twelve spots go from screen to camera, sealed, with three of ten pictures missed", async ({
  baseURL,
}, info) => {
  test.slow();
  const film = info.outputPath("film.y4m");
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: [
      ...chromiumFlags,
      "--use-fake-device-for-media-stream",
      "--use-fake-ui-for-media-stream",
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  const device = async () => {
    const context = await browser.newContext({
      baseURL: baseURL!,
      locale: "en-GB",
      permissions: ["camera"],
      reducedMotion: "no-preference", // else the pictures do not begin to run by themselves
      serviceWorkers: "block",
    });
    const offences = await watchContext(context, new URL(baseURL!).origin);
    await context.addInitScript(() => {
      const streams: MediaStream[] = [];
      Reflect.set(window, "streams", streams);
      const devices: MediaDevices | undefined = navigator.mediaDevices; // none on a blank page
      const ask = devices?.getUserMedia.bind(devices);
      if (!ask) return;
      devices.getUserMedia = async (wishes) => {
        const stream = await ask(wishes);
        streams.push(stream);
        return stream;
      };
    });
    return { page: await context.newPage(), offences };
  };

  // The practice shows its key, and the client's camera reads it.
  const practice = await device();
  await practice.page.goto("./#/practice/key");
  await practice.page.getByRole("button", { name: "Make the key" }).click();
  await practice.page.getByText("The link as a code").click();
  writeFilm(film, [await drawnCode(practice.page)]);

  const client = await device();
  const { page } = client;
  await page.goto("./");
  await readyToTap(page);
  await markByName(page, "left shoulder blade");
  await saved(page);
  await makeItTwelve(page);
  await page.goto("./#/share");
  await page.reload();
  await page.getByText("Add your therapist’s key").click();
  await page.getByRole("button", { name: "Read its code with the camera" }).click();
  await expect(page.getByRole("heading", { name: "Seal for this key?" })).toBeVisible();
  expect(await isCameraOff(page)).toBe(true);
  await page.getByRole("button", { name: "Seal for this key" }).click();

  // The client shows the map.
  await page.getByRole("button", { name: "Show it as a code" }).click();
  await expect(page.getByText("Sealed: only your therapist")).toBeVisible();
  await page.getByRole("button", { name: "Stop the pictures" }).click();
  await expectNoAxeViolations(page);
  const needed = Number(/\d+/.exec(await page.getByText(/pictures are enough/).innerText())?.[0]);
  const codes: DrawnCode[] = [];
  while (codes.length < needed / 0.7 + 2) {
    codes.push(await drawnCode(page));
    await page.getByRole("button", { name: "Next picture" }).click();
    await expect.poll(() => drawnCode(page)).not.toEqual(codes.at(-1));
  }
  const seen = codes.filter((_, at) => at % 10 !== 0 && at % 10 !== 4 && at % 10 !== 7);
  await page.getByRole("button", { name: "It has been read" }).click();

  // The practice's camera sees another app's code first, and then what is left of the client's.
  writeFilm(film, [codeOf("https://shop.example/?a=1")]);
  await practice.page.goto("./#/practice");
  const read = practice.page.getByRole("button", { name: "Read a code with the camera" });
  await read.click();
  await expect(practice.page.getByText("This is a code of something else")).toBeVisible();
  await expectNoAxeViolations(practice.page);
  await practice.page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await expect.poll(() => isCameraOff(practice.page)).toBe(true);

  writeFilm(film, seen);
  await read.click();
  await expect(practice.page.getByText(`of ${needed} parts`)).toBeVisible();
  await expect(practice.page.getByRole("heading", { name: "Client without a name" })).toBeVisible({
    timeout: 60_000,
  });
  const [map] = (await readRows(practice.page, "maps")) as Row[];
  expect(map?.spots).toEqual(((await readRows(page, "maps")) as Row[])[0]?.spots);
  expect(map?.spots).toHaveLength(12);
  expect(await isCameraOff(practice.page)).toBe(true);
  reportPromise(
    "pictures that 12 spots take as a sealed code on the screen",
    `${needed}`,
    "a few, any of them",
  );
  expect([practice.offences(), client.offences()]).toEqual([[], []]);
  await browser.close();
});

test("a camera that is refused, missing or in use is said in words, with the file as the other way", async ({
  page,
}) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException("no", location.hash.split("?")[1] ?? "NotFoundError"));
  });
  await page.goto("./#/practice");
  const read = page.getByRole("button", { name: "Read a code with the camera" });
  await read.click();
  await expect(page.getByRole("alert")).toHaveText("No camera was found on this device.");
  await expect(page.getByText("A file works just as well.")).toBeVisible();
  for (const [name, words] of [
    ["NotAllowedError", "The camera was not allowed."],
    ["NotReadableError", "The camera does not start."],
    ["TypeError", "This browser gives this page no camera."],
  ]) {
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await page.evaluate((error) => {
      navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", error));
    }, name);
    await read.click();
    await expect(page.getByRole("alert")).toContainText(words!);
  }
});
