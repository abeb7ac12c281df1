import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { type DrivenBrowser, drivenBrowser, nameIn } from "./driven-browser.ts";

const PROGRAMS = ["firefox-esr", "firefox"];

/** The program of the Firefox that is installed; `null`: none. */
export function findFirefox(): string | null {
  return PROGRAMS.find((program) => spawnSync(program, ["--version"]).status === 0) ?? null;
}

/** Starts it without a window, in an empty profile, and drives it by Marionette, which is built into it. */
export async function startFirefox(program: string): Promise<DrivenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), "fasciamap-firefox-"));
  const port = 20_000 + (process.pid % 20_000);
  const settings = {
    "marionette.port": port,
    "browser.shell.checkDefaultBrowser": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "app.update.disabledForTesting": true,
    "network.captive-portal-service.enabled": false,
    "network.connectivity-service.enabled": false,
    "intl.locale.requested": "en-GB",
    "intl.accept_languages": "en-GB",
  };
  const lines = Object.entries(settings).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  const browser = spawn(
    program,
    ["--headless", "--marionette", "--no-remote", "--profile", profile],
    { stdio: "ignore" },
  );
  const { send, end } = await connect(port);
  const session = await send("WebDriver:NewSession", {});
  await send("WebDriver:SetTimeouts", { script: 60_000, pageLoad: 60_000 });
  await send("WebDriver:SetWindowRect", { width: 1366, height: 900 });

  return drivenBrowser({
    name: nameIn(session),
    navigate: (url) => send("WebDriver:Navigate", { url }),
    runAsync: async (script, args) =>
      valueIn(await send("WebDriver:ExecuteAsyncScript", { script, args })),
    click: (id) => send("WebDriver:ElementClick", { id }),
    type: (id, text) => send("WebDriver:ElementSendKeys", { id, text }),
    close: async () => {
      const gone = new Promise((resolve) => browser.once("exit", resolve));
      await send("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => browser.kill());
      end();
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  });
}

function valueIn(result: unknown): unknown {
  return typeof result === "object" && result !== null ? Reflect.get(result, "value") : undefined;
}

/** Marionette's wire: each message is its length in bytes, a colon and JSON. Answers carry the number of what was asked. */
async function connect(port: number) {
  const socket = await reach(port);
  const waiting = new Map<number, (error: unknown, result: unknown) => void>();
  let [last, rest] = [0, Buffer.alloc(0)];

  socket.on("data", (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (;;) {
      const colon = rest.indexOf(":");
      const length = Number(rest.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || rest.length < colon + 1 + length) return;
      const message: unknown = JSON.parse(rest.subarray(colon + 1, colon + 1 + length).toString());
      rest = rest.subarray(colon + 1 + length);
      if (Array.isArray(message)) waiting.get(Number(message[1]))?.(message[2], message[3]);
    }
  });

  const send = (name: string, parameters: object) =>
    new Promise<unknown>((resolve, reject) => {
      last += 1;
      waiting.set(last, (error, result) => {
        if (error) reject(new Error(`${name}: ${JSON.stringify(error)}`));
        else resolve(result);
      });
      const bytes = Buffer.from(JSON.stringify([0, last, name, parameters]));
      socket.write(Buffer.concat([Buffer.from(`${bytes.length}:`), bytes]));
    });
  return { send, end: () => socket.destroy() };
}

/** A browser that starts takes a while until it listens. */
async function reach(port: number): Promise<Socket> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const socket = createConnection(port, "127.0.0.1");
    const isThere = await new Promise<boolean>((resolve) => {
      socket.once("connect", () => resolve(true));
      socket.once("error", () => resolve(false));
    });
    if (isThere) return socket;
    await sleep(200);
  }
  throw new Error("Firefox does not listen");
}
