import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DossierData } from "@isnad/core";
import { unpackDossier } from "../server/test/unpack-dossier.ts";

const BIN = fileURLToPath(new URL("../server/bin/isnad.js", import.meta.url));

/** Has the command line write the dossier of the bundled story, and takes the data out of it again. */
export function makeDemo(file: string): DossierData {
  const run = spawnSync(process.execPath, [BIN, "demo", "-o", file], { encoding: "utf8", timeout: 120_000 });
  if (run.status !== 0) throw new Error(`isnad demo ended with ${run.status}: ${run.stderr.trim().split("\n").at(-1)}`);
  return unpackDossier(readFileSync(file, "utf8"));
}
