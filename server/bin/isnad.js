#!/usr/bin/env node
// Plain JavaScript that any Node since 14 understands: it has to say what is missing before anything newer is loaded.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const NEEDED = 24;
const RESTARTED = "ISNAD_RESTARTED";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The Node pinned by the repository, installed beside the program. */
function findPinnedNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const places = ["../../node_modules/node/bin/", "../node_modules/node/bin/", "../../../node/bin/"];
  return places.map((place) => here(place + name)).find((path) => existsSync(path));
}

function restart() {
  const pinned = process.env[RESTARTED] ? undefined : findPinnedNode();
  if (pinned === undefined) {
    console.error(`isnad needs Node ${NEEDED} or newer; this is ${process.version}.`);
    console.error(
      "Run `npm ci` in the repository, which brings its own, and then `npx isnad`; or install a newer Node from https://nodejs.org.",
    );
    process.exit(2);
  }
  const args = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const ended = spawnSync(pinned, args, { stdio: "inherit", env: { ...process.env, [RESTARTED]: "1" } });
  if (ended.error) {
    console.error(`isnad needs Node ${NEEDED}; the one at ${pinned} does not start: ${ended.error.message}`);
    process.exit(70);
  }
  // Ended by a signal: 128 and its number is what shells report, 15 the usual one.
  process.exit(ended.status === null ? 128 + 15 : ended.status);
}

async function run() {
  if (Number(process.versions.node.split(".")[0]) < NEEDED) restart();
  if (!existsSync(here("../dist/main.js"))) {
    console.error("isnad has not been built yet: run `npm run build` in the repository (npm ci does it too).");
    process.exit(70);
  }
  const { main } = await import("../dist/main.js");
  process.exit(await main());
}

run();
