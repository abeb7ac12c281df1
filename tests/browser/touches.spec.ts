import { expect, type CDPSession, type Page } from "@playwright/test";

import { test } from "./support/app-test.ts";
import { readyToTap } from "./support/ready-to-tap.ts";
import { reportPromise } from "../support/report-promise.ts";

/** How many random touch sequences are tried; `SOAK=1` tries them all. */
const SEQUENCES = process.env["SOAK"] === "1" ? 2_000 : 20;
const SEED = 20_261_123;

type Point = { x: number; y: number; id?: number; radiusX?: number; radiusY?: number };
type Touch = {
  type: "touchStart" | "touchMove" | "touchEnd" | "touchCancel";
  touchPoints: Point[];
};

/** One gesture: what is sent, and whether it is a clean tap. `waitMs` is between two events. */
type Sequence = { kind: string; touches: Touch[]; isTap: boolean; waitMs: number };

test("no touch but a clean tap marks, and every clean tap does", async ({ page, isMobile }) => {
  test.skip(!isMobile, "a matter of touch screens");
  test.setTimeout(60_000 + SEQUENCES * 3_000);
  await page.goto("./");
  await readyToTap(page);
  const session = await page.context().newCDPSession(page);
  const random = randomFrom(SEED);
  const count = page.locator(".mark-count");
  const counts: Record<string, number> = {};

  for (let n = 0; n < SEQUENCES; n++) {
    // Every gesture begins with an empty map and the whole figure from in front.
    await page
      .getByRole("button", { name: "Whole figure" })
      .evaluate((button: HTMLElement) => button.click());
    await page.waitForTimeout(400); // else two taps would be a double tap
    const box = await page.locator("canvas[data-figure]").boundingBox();
    if (!box) throw new Error("the figure is not on the screen");
    const sequence = randomSequence(random, box);
    counts[sequence.kind] = (counts[sequence.kind] ?? 0) + 1;
    await send(session, page, sequence);

    const told = `${n}: ${sequence.kind} ${JSON.stringify(sequence.touches)}`;
    if (sequence.isTap) {
      const done = page.getByRole("button", { name: "Done" });
      await expect(done, told).toBeVisible({ timeout: 10_000 });
      await page
        .getByRole("button", { name: "Remove" })
        .evaluate((button: HTMLElement) => button.click());
      await expect(done).toHaveCount(0);
    } else {
      // Nothing may come later either: longer than a double tap and a sheet take.
      await page.waitForTimeout(400);
      await expect(count, told).toHaveText("0");
    }
  }
  reportPromise(
    "Touches that mark nothing unless they are taps",
    `${SEQUENCES} sequences, 0 wrong: ${JSON.stringify(counts)}`,
    "2,000 sequences, 0 wrong",
  );
});

test("a pen marks where it taps, turns the figure where it draws, and taps beside a resting palm", async ({
  page,
}) => {
  await page.goto("./");
  await readyToTap(page);
  const session = await page.context().newCDPSession(page);
  const box = (await page.locator("canvas[data-figure]").boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height * 0.36];
  const pen = (type: "mousePressed" | "mouseMoved" | "mouseReleased", right = 0) =>
    session.send("Input.dispatchMouseEvent", {
      type,
      x: x + right,
      y,
      pointerType: "pen",
      button: "left",
      clickCount: 1,
      buttons: type === "mouseReleased" ? 0 : 1,
    });

  await Promise.all([pen("mousePressed"), pen("mouseMoved", 40), pen("mouseReleased", 40)]);
  await pen("mouseMoved");
  await Promise.all([pen("mousePressed"), pen("mouseMoved", 3), pen("mouseReleased", 3)]); // else a long press
  await expect(page.getByRole("button", { name: "Done" })).toBeVisible();
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.locator(".mark-count")).toHaveText("1");

  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(page.locator(".mark-count")).toHaveText("0");
  const palm = { x: box.x + 60, y: box.y + box.height * 0.7, radiusX: 90, radiusY: 60, id: 7 };
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [palm] });
  await Promise.all([pen("mousePressed"), pen("mouseReleased")]);
  await expect(page.getByRole("button", { name: "Done" })).toBeVisible();
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await page.getByRole("button", { name: "Done" }).click();
  await expect(page.locator(".mark-count")).toHaveText("1");
});

/** All at once unless time is to pass: a busy page must not make a long press of a tap. */
async function send(session: CDPSession, page: Page, { touches, waitMs }: Sequence): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (const touch of touches) {
    sent.push(session.send("Input.dispatchTouchEvent", touch));
    if (waitMs > 0) await page.waitForTimeout(waitMs);
  }
  await Promise.all(sent);
}

/** On the trunk, which is skin from shoulder to hip; other gestures begin anywhere. */
function randomSequence(
  random: () => number,
  box: { x: number; y: number; width: number; height: number },
): Sequence {
  const at = (across: number, down: number): Point => ({
    x: Math.round(box.x + box.width * across),
    y: Math.round(box.y + box.height * down),
  });
  const onSkin = () => at(0.47 + 0.06 * random(), 0.3 + 0.12 * random());
  const anywhere = () => at(0.15 + 0.6 * random(), 0.15 + 0.55 * random());
  const start = (...touchPoints: Point[]): Touch => ({ type: "touchStart", touchPoints });
  const move = (...touchPoints: Point[]): Touch => ({ type: "touchMove", touchPoints });
  const end = (...touchPoints: Point[]): Touch => ({ type: "touchEnd", touchPoints });
  const by = (point: Point, pixels: number): Point => {
    const turn = 2 * Math.PI * random();
    return { ...point, x: point.x + pixels * Math.cos(turn), y: point.y + pixels * Math.sin(turn) };
  };
  const gesture = (kind: string, touches: Touch[], waitMs = 0, isTap = false): Sequence => ({
    kind,
    touches,
    waitMs,
    isTap,
  });

  switch (Math.floor(8 * random())) {
    case 0:
    case 1: {
      const point = onSkin();
      const wander = random() < 0.5 ? [move(by(point, 5 * random()))] : [];
      return gesture("tap", [start(point), ...wander, end()], 0, true);
    }
    case 2: {
      const from = anywhere();
      const path = [12, 40, 90].map((pixels) => move(by(from, pixels * (1 + random()))));
      // Half of them come back to where they began.
      return gesture("drag", [
        start(from),
        ...path,
        ...(random() < 0.5 ? [move(from)] : []),
        end(),
      ]);
    }
    case 3: {
      const one = { ...onSkin(), id: 0 };
      const two = { ...onSkin(), id: 1 };
      const still = random() < 0.5;
      const far = still ? [] : [move(by(one, 30), by(two, 30))];
      // Ends with one finger, which lifts last and has not moved.
      return gesture("two fingers", [start(one), start(one, two), ...far, end(one), end()]);
    }
    case 4: {
      const one = { ...onSkin(), id: 0 };
      const two = { ...anywhere(), id: 1 };
      const three = { ...onSkin(), id: 2 };
      return gesture("finger after finger", [
        start(one),
        start(one, two),
        end(two),
        start(two, three),
        end(two),
        end(),
      ]);
    }
    case 5: {
      const palm = { ...onSkin(), radiusX: 70 + 60 * random(), radiusY: 60 };
      return gesture("palm", [start(palm), move(by(palm, 3)), end()]);
    }
    case 6:
      return gesture("cancelled", [start(onSkin()), { type: "touchCancel", touchPoints: [] }]);
    default: {
      const point = onSkin();
      return gesture("long press", [start(point), end()], 620 + 300 * random());
    }
  }
}

/** Numbers from 0 to 1 that are the same in every run (Park and Miller, 1988). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
