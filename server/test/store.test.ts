import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { checkStore } from "./store/check-store.ts";
import { startPostgres, type TestPostgres } from "./store/start-postgres.ts";

const postgres = await startPostgres();
const folder = mkdtempSync(join(tmpdir(), "isnad-store-"));
let made = 0;

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  if (typeof postgres !== "string") await postgres.stop();
}, 60_000);

/** One contract, both back ends. */
describe("the archive in SQLite", () => checkStore(async () => join(folder, `${++made}.db`)));

const reason = typeof postgres === "string" ? ` (NOT TESTED: ${postgres})` : "";
describe.skipIf(typeof postgres === "string")(`the archive in PostgreSQL${reason}`, () =>
  checkStore(() => (postgres as TestPostgres).createDatabase()),
);
