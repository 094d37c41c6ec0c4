import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe } from "vitest";
import { checkApi } from "./http/check-api.ts";
import { checkPeople } from "./http/check-people.ts";
import { checkReview } from "./http/check-review.ts";
import { checkWatches } from "./http/check-watches.ts";
import { startPostgres, type TestPostgres } from "./store/start-postgres.ts";

const postgres = await startPostgres();
const folder = mkdtempSync(join(tmpdir(), "isnad-api-"));
let made = 0;

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  if (typeof postgres !== "string") await postgres.stop();
}, 60_000);

/** One service, both back ends. */
describe("the API over SQLite", () => checkAll(async () => join(folder, `${++made}.db`)));

const reason = typeof postgres === "string" ? ` (NOT TESTED: ${postgres})` : "";
describe.skipIf(typeof postgres === "string")(`the API over PostgreSQL${reason}`, () =>
  checkAll(() => (postgres as TestPostgres).createDatabase()),
);

function checkAll(makePlace: () => Promise<string>): void {
  describe("answers", () => checkApi(makePlace));
  describe("reviews", () => checkReview(makePlace));
  describe("watches", () => checkWatches(makePlace));
  describe("lets in", () => checkPeople(makePlace));
}
