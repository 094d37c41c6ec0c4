// Before `npm pack` of the server: puts what it shows beside its code, from where the repository has it. With `--clean`: takes it away again,
// so that nothing old is shown in the repository. Plain JavaScript for any Node.
import { cpSync, existsSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What stands where in the repository, and where in the package. */
const PARTS = [
  ["web/dist", "server/pages"],
  ["corpus/stories/aleppo-2024", "server/demo"],
  ["LICENSE", "server/LICENSE"],
  ["NOTICE", "server/NOTICE"],
];

for (const [, to] of PARTS) rmSync(here(to), { recursive: true, force: true });
if (!process.argv.includes("--clean"))
  for (const [from, to] of PARTS) {
    if (!existsSync(here(from)) || !existsSync(here("web/dist/desk/index.html"))) {
      console.error(`${from} is not there as a whole: run \`npm run build\` before packing`);
      process.exit(1);
    }
    cpSync(here(from), here(to), { recursive: true });
  }
