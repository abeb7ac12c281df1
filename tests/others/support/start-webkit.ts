import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

import { type DrivenBrowser, drivenBrowser, nameIn } from "./driven-browser.ts";

/** Whether WebKitGTK's driver is installed, and an X server for it to draw on. */
export function hasWebKit(): boolean {
  return ["WebKitWebDriver", "Xvfb"].every((name) => !spawnSync(name, ["-help"]).error);
}

/** Starts WebKitGTK's small browser on an X server of its own, and drives it by its WebDriver. */
export async function startWebKit(): Promise<DrivenBrowser> {
  const number = 1000 + (process.pid % 9000);
  const port = 20_000 + ((process.pid + 7) % 20_000);
  const display = spawn("Xvfb", [`:${number}`, "-screen", "0", "1366x900x24", "-nolisten", "tcp"], {
    stdio: "ignore",
  });
  const driver = spawn("WebKitWebDriver", [`--port=${port}`], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: `:${number}`,
      LANG: "en_GB.UTF-8",
      LANGUAGE: "en_GB",
      LIBGL_ALWAYS_SOFTWARE: "1",
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", // containers run as root
    },
  });

  const send = (path: string, body?: object, method = body ? "POST" : "GET") =>
    ask(`http://127.0.0.1:${port}${path}`, method, body);
  const session = await begin(send);
  const at = `/session/${session.id}`;
  await send(`${at}/timeouts`, { script: 60_000, pageLoad: 60_000 });
  await send(`${at}/window/rect`, { x: 0, y: 0, width: 1366, height: 900 });

  return drivenBrowser({
    name: session.name,
    navigate: (url) => send(`${at}/url`, { url }),
    runAsync: (script, args) => send(`${at}/execute/async`, { script, args }),
    click: (id) => send(`${at}/element/${id}/click`, {}),
    type: (id, text) => send(`${at}/element/${id}/value`, { text }),
    close: async () => {
      await send(at, undefined, "DELETE").catch(() => undefined);
      await end(driver);
      await end(display);
    },
  });
}

/** A driver and an X server that start take a while until they answer. */
async function begin(
  send: (path: string, body: object) => Promise<unknown>,
): Promise<{ readonly id: string; readonly name: string }> {
  const wanted = { capabilities: { alwaysMatch: {} } };
  let last: unknown = "";
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const made = await send("/session", wanted).catch((error: unknown) => {
      last = error;
      return null;
    });
    if (typeof made === "object" && made !== null) {
      return { id: String(Reflect.get(made, "sessionId")), name: nameIn(made) };
    }
    await sleep(200);
  }
  throw new Error(`WebKitGTK does not start: ${String(last)}`);
}

async function ask(url: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(url, { method, ...(body && { body: JSON.stringify(body) }) });
  const answer: unknown = await response.json();
  const value: unknown =
    typeof answer === "object" && answer !== null ? Reflect.get(answer, "value") : undefined;
  if (!response.ok) throw new Error(JSON.stringify(value));
  return value;
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null) return;
  const gone = new Promise((resolve) => program.once("exit", resolve));
  program.kill();
  await gone;
}
