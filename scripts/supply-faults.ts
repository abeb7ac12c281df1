/** What a `package.json` says of itself, as far as it counts here. */
export type Manifest = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
};

/** npm's lock file, version 3, as far as it counts here. */
export type LockedPackages = Readonly<
  Record<
    string,
    {
      readonly dev?: boolean;
      readonly devOptional?: boolean;
      readonly license?: string;
      readonly hasInstallScript?: boolean;
    }
  >
>;

/** Most packages that the app itself asks for: each is someone to trust. */
const MOST_DIRECT = 25;

/** Licences that let the app be shipped under MIT without further duties than naming them. */
const allowed = new Set([
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "Unlicense",
  "Zlib",
  "OFL-1.1", // fonts: may be bundled with anything
]);

/**
 * What is wrong with the packages that are shipped: a version that is not pinned, a package without a line
 * in the documentation or documented though it is gone, too many of them, a licence that is not on the list,
 * a package that wants to run a script when it is installed.
 *
 * @param licenceOf - of the package installed in a folder such as `node_modules/three`, where the lock says none
 * @param documentation - the text of docs/dependencies.md
 * @returns a sentence for each fault
 */
export function supplyFaults(
  manifest: Manifest,
  locked: LockedPackages,
  documentation: string,
  licenceOf: (folder: string) => string | undefined = () => undefined,
): string[] {
  const direct = Object.keys(manifest.dependencies ?? {});
  const faults: string[] = [];
  for (const [name, version] of Object.entries({
    ...manifest.dependencies,
    ...manifest.devDependencies,
  })) {
    if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) {
      faults.push(`${name} is not pinned to one version: ${version}.`);
    }
  }
  if (direct.length > MOST_DIRECT) {
    faults.push(`The app asks for ${direct.length} packages; at most ${MOST_DIRECT} are wanted.`);
  }

  const named = documentedPackages(documentation);
  for (const name of direct) {
    if (!named.has(name)) faults.push(`docs/dependencies.md has no line for ${name}.`);
  }
  for (const name of named) {
    if (!direct.includes(name)) faults.push(`docs/dependencies.md has ${name}, which is gone.`);
  }

  for (const [folder, { dev, devOptional, license, hasInstallScript }] of Object.entries(locked)) {
    if (folder === "" || dev || devOptional) continue;
    const licence = license ?? licenceOf(folder) ?? "none that it names";
    if (!licence.split(/ OR /).some((one) => allowed.has(one.replace(/[()]/g, "")))) {
      faults.push(`${folder} is under a licence that is not on the list: ${licence}.`);
    }
    if (hasInstallScript) faults.push(`${folder} wants to run a script when it is installed.`);
  }
  return faults;
}

/** The packages in the first column of the table. */
function documentedPackages(documentation: string): ReadonlySet<string> {
  const rows = documentation.split("\n").filter((line) => line.startsWith("| `"));
  return new Set(
    rows.flatMap((row) =>
      [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map((name) => name[1] ?? ""),
    ),
  );
}
