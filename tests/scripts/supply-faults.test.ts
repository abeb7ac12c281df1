import { describe, expect, it } from "vitest";

import { supplyFaults } from "../../scripts/supply-faults";

const manifest = { dependencies: { three: "0.187.0" } };
const locked = { "": {}, "node_modules/three": { license: "MIT" } };
const documentation = "| package | for |\n| --- | --- |\n| `three` | drawing |\n";

describe("supplyFaults", () => {
  it("has nothing to say of a pinned, documented, free package", () => {
    expect(supplyFaults(manifest, locked, documentation)).toEqual([]);
  });

  it.each(["^0.187.0", "latest", "0.187", "github:mrdoob/three.js"])(
    "refuses version %s",
    (three) => {
      expect(supplyFaults({ dependencies: { three } }, locked, documentation)).toEqual([
        `three is not pinned to one version: ${three}.`,
      ]);
    },
  );

  it("wants a reason for each, and none for what is gone", () => {
    const other = documentation.replace("three", "dexie");
    expect(supplyFaults(manifest, locked, other)).toEqual([
      "docs/dependencies.md has no line for three.",
      "docs/dependencies.md has dexie, which is gone.",
    ]);
  });

  it("refuses a licence that is not on the list, also deep in the tree, and one that is not named", () => {
    const deep = {
      ...locked,
      "node_modules/three/node_modules/odd": { license: "GPL-3.0-only" },
      "node_modules/two": { license: "(GPL-3.0-only OR MIT)" },
      "node_modules/bare": {},
      "node_modules/tool": { license: "GPL-3.0-only", dev: true },
    };
    expect(supplyFaults(manifest, deep, documentation)).toEqual([
      "node_modules/three/node_modules/odd is under a licence that is not on the list: GPL-3.0-only.",
      "node_modules/bare is under a licence that is not on the list: none that it names.",
    ]);
  });

  it("refuses what wants to run when it is installed", () => {
    const scripted = { "node_modules/three": { license: "MIT", hasInstallScript: true } };
    expect(supplyFaults(manifest, scripted, documentation)).toEqual([
      "node_modules/three wants to run a script when it is installed.",
    ]);
  });

  it("refuses a twenty-sixth package", () => {
    const names = Array.from({ length: 26 }, (_, i) => `p${i}`);
    const many = { dependencies: Object.fromEntries(names.map((name) => [name, "1.0.0"])) };
    const rows = names.map((name) => `| \`${name}\` | why |`).join("\n");
    expect(supplyFaults(many, {}, rows)).toEqual([
      "The app asks for 26 packages; at most 25 are wanted.",
    ]);
  });
});
