import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Kill, killAndCheck } from "../server/test/store/kill-and-check.ts";
import { startPostgres } from "../server/test/store/start-postgres.ts";

/**
 * Kills work on an archive (SIGKILL) at random moments, half while it takes articles in and half while people's decisions are
 * written, every other of these over HTTP, and checks each time that all it acknowledged is there and whole and that verify finds nothing. Exit code 1 if not.
 *
 *   node --import ./server/test/resolve-core-source.ts bench/kill-archive.ts [KILLS] [SEED]
 */
const kills = Number(process.argv[2] ?? 200);
let state = Number(process.argv[3] ?? 1);

/** A number of 0 to 1, from a seed: Lehmer's generator. */
function random(): number {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
}

function drawKill(number: number): Kill {
  const work = (["ingest", "review", "ingest", "serve"] as const)[number % 4] ?? "ingest";
  // One in four before the work has begun: while the archive is opened or made.
  return random() < 0.25
    ? { work, from: "start", after: Math.floor(random() * 1500) }
    : { work, from: "first", after: Math.floor(random() * 400) };
}

/** Kills after which a new archive is begun, so that its making is killed too, and checking it stays short. */
const KILLS_AN_ARCHIVE = 20;

async function killMany(name: string, makePlace: () => Promise<string>): Promise<number> {
  let place = "";
  let acknowledged = 0;
  let wrong = 0;
  for (let number = 0; number < kills; number++) {
    if (number % KILLS_AN_ARCHIVE === 0) place = await makePlace();
    const kill = drawKill(number);
    const killed = await killAndCheck(place, kill);
    acknowledged += killed.acknowledged.length;
    wrong += killed.wrong.length;
    for (const line of killed.wrong)
      process.stdout.write(`${name}, kill ${number} (${JSON.stringify(kill)}): ${line}\n`);
  }
  process.stdout.write(`${name}: ${kills} kills, ${acknowledged} things acknowledged before them, ${wrong} wrong\n`);
  return wrong;
}

const folder = mkdtempSync(join(tmpdir(), "isnad-kill-"));
let made = 0;
let wrong = await killMany("SQLite", async () => join(folder, `${++made}.db`));
rmSync(folder, { recursive: true, force: true });
const postgres = await startPostgres();
if (typeof postgres !== "string") {
  wrong += await killMany("PostgreSQL", () => postgres.createDatabase());
  await postgres.stop();
}
process.exitCode = wrong > 0 ? 1 : 0;
