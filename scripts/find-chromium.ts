import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** A browser to test in, or why there is none. */
export type FoundChromium = { readonly path: string } | { readonly missing: string };

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * Finds Chromium: the path in the variable CHROMIUM, else where distributions put it, else, on Debian and as root, by installing
 * the package `chromium`.
 */
export function findChromium(): FoundChromium {
  const given = process.env["CHROMIUM"];
  if (given) return existsSync(given) ? { path: given } : { missing: `CHROMIUM names ${given}, which is not there` };
  const found = PLACES.find((place) => existsSync(place));
  if (found) return { path: found };
  if (!isDebian()) return { missing: `no Chromium at ${PLACES.join(", ")}; set CHROMIUM to its path` };
  if (process.getuid?.() !== 0) return { missing: "no Chromium; install it with: sudo apt-get install chromium" };
  return installChromium();
}

function installChromium(): FoundChromium {
  console.log("No Chromium here; installing the package chromium with apt-get …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", "chromium"],
  ]) {
    const { status, stderr } = spawnSync("apt-get", args, { env, encoding: "utf8", timeout: 600_000 });
    if (status !== 0) return { missing: `apt-get ${args[0]} failed: ${(stderr ?? "").trim().split("\n").at(-1)}` };
  }
  const path = PLACES.find((place) => existsSync(place));
  return path ? { path } : { missing: "the package chromium was installed but brought no browser" };
}

function isDebian(): boolean {
  try {
    return /^(ID|ID_LIKE)=.*debian/m.test(readFileSync("/etc/os-release", "utf8"));
  } catch {
    return false;
  }
}
