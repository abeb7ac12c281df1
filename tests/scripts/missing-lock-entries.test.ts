import { describe, expect, it } from "vitest";

import { missingLockEntries } from "../../scripts/missing-lock-entries.ts";

describe("missingLockEntries", () => {
  it("finds the program for another platform, with what npm needs to skip it here", () => {
    const lock = {
      packages: {
        "node_modules/tool": {
          dev: true,
          optionalDependencies: {
            "@tool/linux-arm64-musl": "1.2.3",
            "@tool/linux-x64-gnu": "1.2.3",
          },
        },
        "node_modules/@tool/linux-x64-gnu": { version: "1.2.3" },
      },
    };
    expect(missingLockEntries(lock)).toEqual({
      "node_modules/@tool/linux-arm64-musl": {
        version: "1.2.3",
        cpu: ["arm64"],
        dev: true,
        libc: ["musl"],
        optional: true,
        os: ["linux"],
      },
    });
  });

  it("finds nothing missing in a package nested beside its owner, or in a range", () => {
    const lock = {
      packages: {
        "node_modules/a/node_modules/tool": {
          optionalDependencies: { "tool-darwin": "1.0.0", fsevents: "^2.3.0" },
        },
        "node_modules/a/node_modules/tool-darwin": { version: "1.0.0" },
      },
    };
    expect(missingLockEntries(lock)).toEqual({});
  });
});
