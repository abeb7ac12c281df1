import { setTimeout as sleep } from "node:timers/promises";

/** What a browser is told by WebDriver: over HTTP, or as Firefox's own Marionette by the same words. */
export type Wire = {
  /** What the browser calls itself, and its version. */
  readonly name: string;
  readonly navigate: (url: string) => Promise<unknown>;
  /** Runs the body of an async function in the page; its last argument is to be called with the result. */
  readonly runAsync: (script: string, args: readonly unknown[]) => Promise<unknown>;
  readonly click: (element: string) => Promise<unknown>;
  readonly type: (element: string, text: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** A browser that is none of Playwright's, with one page. Everything waits until it can be done. */
export type DrivenBrowser = {
  readonly name: string;
  readonly open: (url: string) => Promise<void>;
  /** Presses the button, link or choice of that name, whole or as a part. */
  readonly press: (name: string) => Promise<void>;
  /** Types into the first element that a CSS selector finds; `Key.enter` is a key. */
  readonly type: (selector: string, text: string) => Promise<void>;
  /** Resolves when the page says so, to all that it says. */
  readonly says: (text: string | RegExp) => Promise<string>;
  /** Runs the body of an async function in the page; `arguments` are what it is given. */
  readonly run: (body: string, ...args: readonly unknown[]) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** Return, as WebDriver spells it. */
export const ENTER = "\uE007";

/** The key under which WebDriver hands elements over. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
/** Longest wait for anything, in milliseconds. */
const PATIENCE_MS = 30_000;

/** Makes a browser easy to tell what to do. */
export function drivenBrowser(wire: Wire): DrivenBrowser {
  async function run(body: string, ...args: readonly unknown[]): Promise<unknown> {
    const answer = await wire.runAsync(
      `const done = arguments[arguments.length - 1];
       (async function () { ${body} }).apply(null, [...arguments].slice(0, -1))
         .then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      args,
    );
    const { value, error } = answer as { value?: unknown; error?: string }; // as written above
    if (error !== undefined) throw new Error(error);
    return value;
  }

  /** Tries again until it gives something. */
  async function until<T>(what: string, attempt: () => Promise<T | null>): Promise<T> {
    const end = Date.now() + PATIENCE_MS;
    let last: unknown = "";
    while (Date.now() < end) {
      const found = await attempt().catch((error: unknown) => {
        last = error;
        return null;
      });
      if (found !== null) return found;
      await sleep(100);
    }
    throw new Error(`${what}: not in ${PATIENCE_MS} ms. ${String(last)}`);
  }

  async function find(body: string, ...args: readonly unknown[]): Promise<string | null> {
    const found = await run(body, ...args);
    return typeof found === "object" && found !== null ? String(Reflect.get(found, ELEMENT)) : null;
  }

  return {
    name: wire.name,
    run,
    open: async (url) => {
      await wire.navigate(url);
    },
    press: (name) =>
      until(`press ${name}`, async () => {
        const element = await find(BY_NAME, name);
        if (element === null) return null;
        await wire.click(element);
        return undefined;
      }),
    type: (selector, text) =>
      until(`type into ${selector}`, async () => {
        const element = await find("return document.querySelector(arguments[0]);", selector);
        if (element === null) return null;
        await wire.type(element, text);
        return undefined;
      }),
    says: (text) =>
      until(`says ${String(text)}`, async () => {
        const all = String(await run("return document.body.innerText;"));
        return (typeof text === "string" ? all.includes(text) : text.test(all)) ? all : null;
      }),
    close: () => wire.close(),
  };
}

/** What can be pressed and is named so; a choice is pressed on its words. */
const BY_NAME = `
  const all = [...document.querySelectorAll("button, a, label, summary, [role=radio]")];
  const isShown = (element) => element.getClientRects().length > 0 && !element.disabled;
  const nameOf = (element) =>
    (element.getAttribute("aria-label") ?? element.innerText).replace(/\\s+/g, " ").trim();
  const shown = all.filter(isShown);
  return shown.find((element) => nameOf(element) === arguments[0])
    ?? shown.find((element) => nameOf(element).includes(arguments[0])) ?? null;
`;

/** Name and version, as the answer to a new session gives them. */
export function nameIn(session: unknown): string {
  const capabilities: unknown = fieldOf(session, "capabilities");
  return `${String(fieldOf(capabilities, "browserName"))} ${String(fieldOf(capabilities, "browserVersion"))}`;
}

function fieldOf(object: unknown, name: string): unknown {
  return typeof object === "object" && object !== null ? Reflect.get(object, name) : undefined;
}
