import { expect, test } from "@playwright/test";

import { serveBuilds } from "../browser/support/serve-builds.ts";
import { reportPromise } from "../support/report-promise.ts";
import { type DrivenBrowser, ENTER } from "./support/driven-browser.ts";
import { findFirefox, startFirefox } from "./support/start-firefox.ts";
import { hasWebKit, startWebKit } from "./support/start-webkit.ts";

const firefox = findFirefox();

/** Marks a place by its name, and says what it feels like. */
async function mark(browser: DrivenBrowser, place: string, quality: string): Promise<void> {
  await browser.press("Add a place by name");
  await browser.type("[type=search]", place);
  await browser.says(/\d places?/);
  await browser.type("[type=search]", ENTER);
  await browser.press(quality);
  await browser.press("Done");
}

/** The rows of the list of spots, as they read. */
async function spotsIn(browser: DrivenBrowser): Promise<string[]> {
  const rows = await browser.run(
    `return [...document.querySelectorAll(".spot-row")].map((row) => row.innerText.replace(/\\s+/g, " "));`,
  );
  return Array.isArray(rows) ? rows.map(String) : [];
}

/** Presses what saves a file, and gives what was handed to the browser to be saved. */
async function fileFrom(browser: DrivenBrowser, button: string): Promise<string> {
  await browser.run(`
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      if (blob.type !== "text/javascript") window.handedOver = blob;
      return make.call(URL, blob);
    };`);
  await browser.press(button);
  let file = "";
  await expect
    .poll(async () => {
      file = String(await browser.run("return (await window.handedOver?.text()) ?? '';"));
      return file.length;
    })
    .toBeGreaterThan(0);
  return file;
}

/** Marks, saves, opens again, hands over sealed, opens that. Throws where anything is not as it should be. */
async function useWholeApp(browser: DrivenBrowser, address: string): Promise<void> {
  await browser.open(address);
  await mark(browser, "left heel", "Hard");
  await mark(browser, "right knee", "Hot");
  await browser.says("Saved on this device");
  const spots = await spotsIn(browser);
  expect(spots.join("; ")).toMatch(/Left heel.*Hard.*Right knee.*Hot/i);

  await browser.open("about:blank");
  await browser.open(address);
  await browser.says("Saved on this device");
  expect(await spotsIn(browser)).toEqual(spots);

  await browser.open(`${address}#/share`);
  await browser.says("For whoever knows these words");
  const words = String(
    await browser.run(`return document.querySelector("[data-passphrase]").innerText;`),
  );
  const file = await fileFrom(browser, "Save the file");
  expect(file).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/);

  await browser.open(`${address}#/practice`);
  await browser.says("Clients");
  await browser.run(
    `const files = new DataTransfer();
     files.items.add(new File([arguments[0]], "map.fasciamap.txt", { type: "text/plain" }));
     const input = document.querySelector("input[type=file]");
     input.files = files.files;
     input.dispatchEvent(new Event("change", { bubbles: true }));`,
    file,
  );
  await browser.says("Passphrase");
  await browser.type("dialog[open] input", words);
  await browser.press("Open");
  const opened = await browser.says("Left heel");
  expect(opened).toMatch(/right knee/i);
}

const browsers = [
  {
    name: "Firefox",
    isThere: firefox !== null,
    start: () => startFirefox(firefox ?? ""),
    missing: "apt-get install firefox-esr",
  },
  {
    name: "WebKitGTK",
    isThere: hasWebKit(),
    start: startWebKit,
    missing: "apt-get install webkit2gtk-driver xvfb",
  },
];

for (const { name, isThere, start, missing } of browsers) {
  test(`${name}: marked by list, saved, opened again, handed over sealed and opened, without a breach of the policy`, async () => {
    if (!isThere) console.log(`SKIPPED: no ${name} here (${missing}); the app is not tried in it.`);
    test.skip(!isThere, `${name} is not installed`);
    const host = await serveBuilds();
    host.deploy("dist");
    const browser = await start();
    try {
      await useWholeApp(browser, host.address);
      expect(host.violations).toEqual([]);
      const figure = await browser.run(
        `return document.createElement("canvas").getContext("webgl2") ? "with" : "without";`,
      );
      reportPromise(
        `${browser.name}: mark, save, open again, hand over, open`,
        `all done, 0 breaches of the policy (${String(figure)} WebGL)`,
        "all done, 0 breaches",
      );
    } finally {
      await browser.close();
      host.close();
    }
  });
}
