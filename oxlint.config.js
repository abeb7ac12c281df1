import { readFileSync } from "node:fs";

import { defineConfig } from "oxlint";

/**
 * What each folder of src may import: other folders, and packages. All else is an error, type
 * imports included. docs/architecture.md says why; this table is what holds.
 */
const folders = {
  lib: { folders: [], packages: [] },
  offline: { folders: ["lib"], packages: [] },
  domain: { folders: ["lib"], packages: ["zod"] },
  body: { folders: ["domain", "lib"], packages: ["three", "three-mesh-bvh"] },
  exchange: {
    folders: ["domain", "lib"],
    packages: ["zod", "age-encryption", "@scure/bip39"],
  },
  report: {
    folders: ["lib"],
    packages: ["fontkit", "bidi-js", "@fontsource/noto-sans", "@fontsource/noto-sans-arabic"],
  },
  storage: {
    folders: ["domain", "lib"],
    packages: ["dexie", "zod", "@noble/ciphers", "@noble/hashes"],
  },
  messages: { folders: ["domain", "lib"], packages: ["react", "@lingui/core", "@lingui/react"] },
  ui: { folders: ["lib"], packages: ["react"] },
  qr: { folders: ["ui", "messages", "lib"], packages: ["react", "qr"] },
  scene: {
    folders: ["body", "ui", "messages", "domain", "lib"],
    packages: ["react", "react-dom", "three", "@react-three/fiber", "@react-three/drei"],
  },
  "features/about": feature(),
  "features/after": feature("scene", "body", "exchange", "storage"),
  "features/intake": feature("exchange", "storage"),
  "features/keep": feature("storage"),
  "features/mark": feature("scene", "body", "exchange", "storage"),
  "features/months": feature("scene", "body"),
  "features/share": feature("scene", "body", "exchange", "report", "storage", "qr"),
  "features/session": feature("scene", "body", "storage"),
  "features/practice": feature("scene", "body", "exchange", "storage", "qr"),
};

function feature(...own) {
  const live = own.includes("storage") ? ["dexie-react-hooks"] : [];
  return {
    folders: [...own, "ui", "messages", "domain", "lib"],
    packages: ["react", "wouter", ...live],
  };
}

const packageJson = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));
const everyFolder = Object.keys(folders).concat("app");
const everyPackage = Object.keys(packageJson.dependencies);

function importRule(folder, may) {
  const notAllowed = (all, allowed) => all.filter((name) => !allowed.includes(name)).join("|");
  const list = (allowed) => allowed.join(", ") || "nothing";
  return {
    files: [`src/${folder}/**`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: `^@/(?:${notAllowed(everyFolder, [folder, ...may.folders])})/`,
              message: `src/${folder} may import from: ${list(may.folders)}.`,
            },
            {
              regex: `^(?:${notAllowed(everyPackage, may.packages)})(?:/|$)`,
              message: `src/${folder} may use the packages: ${list(may.packages)}.`,
            },
            { regex: "^\\.\\./", message: "Reach another folder as @/folder/file." },
          ],
        },
      ],
    },
  };
}

export default defineConfig({
  plugins: ["typescript", "react", "import", "jsx-a11y", "unicorn", "vitest"],
  categories: { correctness: "error" },
  options: { typeAware: true },
  ignorePatterns: ["dist", ".cache", "node_modules"],
  rules: {
    "typescript/consistent-type-imports": "error",
    "typescript/no-explicit-any": "error",
    "typescript/no-misused-promises": "error",
    "typescript/no-non-null-assertion": "error",
    "typescript/no-unsafe-assignment": "error",
    "typescript/no-unsafe-member-access": "error",
    "typescript/switch-exhaustiveness-check": "error",
    // <output> is announced by fewer screen readers than role="status", and a row of buttons is a group.
    "jsx-a11y/prefer-tag-over-role": "off",
    "import/no-cycle": "error",
    "import/no-default-export": "error",
    "unicorn/filename-case": ["error", { case: "kebabCase" }],
    "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    "no-restricted-globals": ["error", "fetch", "XMLHttpRequest", "WebSocket", "localStorage"],
  },
  overrides: [
    ...Object.entries(folders).map(([folder, may]) => importRule(folder, may)),
    {
      files: [
        "src/body/fetch-unpacked.ts",
        "src/report/make-report.ts",
        "src/offline/worker.ts",
        "src/storage/unlock-tries.ts",
        "src/storage/witness.ts",
      ],
      rules: { "no-restricted-globals": "off" },
    },
    {
      // Geometry walks typed arrays, whose every index is in range by construction.
      files: ["src/body/**", "models/**", "tests/**"],
      rules: { "typescript/no-non-null-assertion": "off" },
    },
    {
      // Pages evaluated inside the browser by tests and measurements may fetch.
      files: ["tests/**", "scripts/**", "models/**"],
      rules: { "no-restricted-globals": "off" },
    },
    {
      files: ["*.config.{js,ts}", "scripts/*.js"],
      rules: {
        "import/no-default-export": "off",
        "typescript/no-unsafe-assignment": "off",
        "typescript/no-unsafe-member-access": "off",
      },
    },
  ],
});
