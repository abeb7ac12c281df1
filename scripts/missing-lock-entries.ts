/** The part of package-lock.json (version 3) that matters here. */
export type Lock = { packages: Record<string, LockEntry> };

type LockEntry = {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

const systems = ["android", "darwin", "linux", "win32", "freebsd", "openharmony", "aix", "sunos"];
const chips = ["arm64", "x64", "ia32", "ppc64", "riscv64", "s390x", "loong64", "wasm32", "arm"];

/**
 * Finds the programs for other platforms that a lock leaves out.
 *
 * npm writes such a gap when its registry does not serve a platform's package, and `npm ci` then
 * refuses the lock. A range (not an exact version) cannot be filled in and is no gap to npm either.
 *
 * @returns path in the lock → the entry that belongs there, without integrity hash; empty if whole
 */
export function missingLockEntries({ packages }: Lock): Record<string, LockEntry> {
  const missing: Record<string, LockEntry> = {};
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!/^\d/.test(version) || isPresent(packages, path, name)) continue;
      missing[`node_modules/${name}`] = stub(name, version, entry.dev === true);
    }
  }
  return missing;
}

/** Whether a package at `path` finds `name`, by Node's walk up the folders. */
function isPresent(packages: Lock["packages"], path: string, name: string): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, parentAt(folder)))) {
    if (packages[`${folder ? `${folder}/` : ""}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

function parentAt(folder: string): number {
  return folder.lastIndexOf("/node_modules/");
}

function stub(name: string, version: string, dev: boolean): LockEntry {
  const os = systems.find((system) => name.includes(system));
  const cpu = chips.find((chip) => new RegExp(`[-.]${chip}`).test(name));
  const libc = name.includes("musl") ? "musl" : name.includes("gnu") ? "glibc" : undefined;
  return {
    version,
    ...(cpu && { cpu: [cpu] }),
    ...(dev && { dev }),
    ...(libc && os === "linux" && { libc: [libc] }),
    optional: true,
    os: [os ?? "none"],
  };
}
