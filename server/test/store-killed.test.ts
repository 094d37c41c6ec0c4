import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Kill, killAndCheck } from "./store/kill-and-check.ts";
import { startPostgres } from "./store/start-postgres.ts";

const postgres = await startPostgres();
const folder = mkdtempSync(join(tmpdir(), "isnad-killed-"));

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  if (typeof postgres !== "string") await postgres.stop();
}, 60_000);

/** A few moments of each kind; `bench/kill-archive.ts` takes hundreds at random. */
const KILLS: readonly Kill[] = [
  { work: "ingest", from: "first", after: 3 },
  { work: "review", from: "first", after: 5 },
  { work: "ingest", from: "first", after: 120 },
  { work: "review", from: "first", after: 90 },
  { work: "ingest", from: "start", after: 700 },
];

async function checkKills(place: string): Promise<void> {
  let acknowledged = 0;
  for (const kill of KILLS) {
    const killed = await killAndCheck(place, kill);
    expect(killed.wrong, JSON.stringify(kill)).toEqual([]);
    acknowledged += killed.acknowledged.length;
  }
  expect(acknowledged).toBeGreaterThan(4);
}

describe("killed at any moment, an archive has lost nothing it acknowledged", () => {
  it("in SQLite", () => checkKills(join(folder, "killed.db")), 120_000);

  const reason = typeof postgres === "string" ? ` (NOT TESTED: ${postgres})` : "";
  it.skipIf(typeof postgres === "string")(
    `in PostgreSQL${reason}`,
    async () => {
      if (typeof postgres === "string") return;
      const place = await postgres.createDatabase();
      await checkKills(place);
      // The server itself, as in a power cut.
      if (postgres.crash === null) return;
      const crashed = await killAndCheck(place, { work: "ingest", from: "never", after: 200 }, postgres.crash);
      expect(crashed.wrong).toEqual([]);
      expect(crashed.acknowledged.length).toBeGreaterThan(0);
    },
    240_000,
  );
});
