/** What browsers that heed Trusted Types put in place of plain texts; no standard type has it yet. */
type Factory = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => unknown };
};

/** As scripts/security-headers.ts allows it: the only policy there is. */
const POLICY = "fasciamap";

let policy: ReturnType<Factory["createPolicy"]> | null = null;

/**
 * The address of a script of this app's own, in the form in which the content policy lets a worker be started
 * from it.
 *
 * @param address - absolute, or relative to the page
 * @throws {Error} it leads elsewhere than to this app's own files: a mistake in our code
 */
export function ownScript(address: string): string | URL {
  const found: unknown = Reflect.get(globalThis, "trustedTypes");
  if (!isFactory(found)) return checked(address);
  policy ??= found.createPolicy(POLICY, { createScriptURL: checked });
  return policy.createScriptURL(address) as URL; // a TrustedScriptURL, which stands for one
}

function checked(address: string): string {
  const own = new URL(".", document.baseURI).href;
  const { href } = new URL(address, own);
  if (!href.startsWith(own)) throw new Error("a script is not one of this app's own");
  return href;
}

function isFactory(value: unknown): value is Factory {
  return typeof value === "object" && value !== null && "createPolicy" in value;
}
