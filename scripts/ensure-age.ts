/**
 * Installs the `age` command where it is missing and that can be done (by apt-get, for root on Debian), so that the
 * tests of sealed files try them with it. Without it they say that they were skipped.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

const has = () => spawnSync("age", ["--version"]).status === 0;
const isDebian =
  existsSync("/etc/os-release") &&
  /^ID(_LIKE)?=.*debian/m.test(readFileSync("/etc/os-release", "utf8"));

if (!has() && isDebian && process.getuid?.() === 0) {
  spawnSync(
    "(apt-get install -y age || (apt-get update && apt-get install -y age)) >/dev/null 2>&1",
    { shell: true },
  );
}
console.log(
  has()
    ? "The age command is there."
    : "SKIPPED: no age command; round trips with it are not tried.",
);
