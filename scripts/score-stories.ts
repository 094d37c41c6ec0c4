import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compare, type Reading, read } from "../core/src/index.ts";
import { readSources } from "../server/src/ingest/read-sources.ts";
import { type ExpectedStory, type Row, scoreStory } from "./score/score-story.ts";

/** `node scripts/score-stories.ts [NAME…]`: compares every story of corpus/stories and scores it against its expected.json. */
const STORIES = join(import.meta.dirname, "../corpus/stories");
const chosen = process.argv.slice(2);

async function readStory(name: string): Promise<Map<string, Reading>> {
  const readings = new Map<string, Reading>();
  for await (const intake of readSources([join(STORIES, name)])) {
    if ("input" in intake) readings.set(intake.input.capture.source.split("/").at(-1)!, read(intake.input));
  }
  return readings;
}

function tell(title: string, rows: readonly Row[]): void {
  process.stdout.write(`${title}: ${rows.filter((row) => row.right).length} of ${rows.length}\n`);
  for (const { name, right, why } of rows) process.stdout.write(`  ${right ? "+" : "-"} ${name}: ${why}\n`);
}

for (const { name } of readdirSync(STORIES, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const expected = JSON.parse(readFileSync(join(STORIES, name, "expected.json"), "utf8")) as ExpectedStory;
  const readings = await readStory(name);
  const score = scoreStory(expected, compare([...readings.values()]), readings);
  process.stdout.write(`${name}: ${readings.size} articles\n`);
  tell("copies", score.copies);
  tell("accounts", score.accounts);
  tell("findings", score.findings);
}
