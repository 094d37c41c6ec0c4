// Plain JavaScript for any Node: `npm ci --ignore-scripts` leaves the pinned Node out, since its package fetches it while it is
// installed. What is built needs it, so it is fetched then.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../node_modules/node/", import.meta.url));
const isThere = ["bin/node", "bin/node.exe"].some((path) => existsSync(folder + path));
if (existsSync(folder) && !isThere) {
  const { status } = spawnSync("npm", ["rebuild", "node", "--ignore-scripts=false"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  process.exit(status ?? 1);
}
