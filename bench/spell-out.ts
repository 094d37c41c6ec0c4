import { readFileSync } from "node:fs";
import { scanText } from "../core/src/3-lexicon/scan-text.ts";
import { readNumber } from "../core/src/4-mentions/numbers/read-number.ts";

/**
 * Round trip: number → words by Unicode's spell-out rules (CLDR RBNF, `ar.json`) → number by our reader.
 *
 *     node bench/spell-out.ts PATH/TO/ar.json [SEED] [--as-published]
 *
 * 0 to 10,000, 10,000 random numbers below 10^12, and 10,000 whose count of digits is random (1–12), in each of three
 * rule sets. Exits 1 unless every one comes back.
 */
interface Rule {
  readonly base: number;
  readonly divisor: number;
  readonly text: string;
}
type RuleSets = ReadonlyMap<string, readonly Rule[]>;

/** `11000/1000`: base and radix; the divisor is the highest power of the radix (10 by default) that the base holds. */
function parseRule([key, text]: readonly [string, string]): Rule | null {
  const [base, radix] = key.split("/").map(Number);
  if (base === undefined || Number.isNaN(base)) return null;
  const power = radix ?? 10;
  let divisor = 1;
  while (divisor * power <= base) divisor *= power;
  return { base, divisor, text: text.replace(/;$/, "") };
}

/** Rule 2000000 of both ordinal sets, amended. */
function amend(set: string, rule: Rule): Rule {
  return set.startsWith("%spellout-ordinal") && rule.base === 2_000_000
    ? { ...rule, text: rule.text.replace("الألف", "مليون") }
    : rule;
}

function loadRules(path: string, asPublished: boolean): RuleSets {
  const groups: Record<string, Record<string, [string, string][]>> = JSON.parse(readFileSync(path, "utf8")).rbnf.rbnf;
  const sets = new Map<string, Rule[]>();
  for (const group of Object.values(groups))
    for (const [name, rules] of Object.entries(group))
      sets.set(
        name,
        rules
          .map(parseRule)
          .filter((r) => r !== null)
          .map((r) => (asPublished ? r : amend(name, r))),
      );
  return sets;
}

/** Spells `n` out by a rule set: → is what remains, ← what was divided off, = the same number in another set, [] left out when nothing remains. */
function spell(sets: RuleSets, name: string, n: number): string {
  const rules = sets.get(name)!;
  let rule = rules[0]!;
  for (const r of rules) if (r.base <= n) rule = r;
  const rest = n % rule.divisor;
  const text = rule.text.replace(/\[([^\]]*)\]/g, rest === 0 ? "" : "$1");
  return text.replace(/([→←=])([^→←=]*)\1/g, (_, sign: string, other: string) => {
    const value = sign === "→" ? rest : sign === "←" ? Math.floor(n / rule.divisor) : n;
    return spell(sets, other === "" ? name : other, value);
  });
}

/** Mulberry32: a small seeded generator, so that every run tries the same numbers. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What our reader makes of the words, or null when it does not take them all as one number. */
function readBack(words: string): number | null {
  const scan = scanText(words);
  const reading = readNumber(scan, 0);
  return reading !== null && reading.next === scan.tokens.count ? reading.min : null;
}

const asPublished = process.argv.includes("--as-published");
const [path, seed = "1"] = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
if (path === undefined) {
  process.stderr.write("node bench/spell-out.ts PATH/TO/ar.json [SEED] [--as-published]\n");
  process.exit(2);
}
const sets = loadRules(path, asPublished);
const random = randomFrom(Number(seed));
const uniform = Array.from({ length: 10_000 }, () => Math.floor(random() * 1e12));
const byLength = Array.from({ length: 10_000 }, () => Math.floor(random() * 10 ** (1 + Math.floor(random() * 12))));
const ranges: readonly (readonly [string, readonly number[]])[] = [
  ["0–10,000", Array.from({ length: 10_001 }, (_, n) => n)],
  ["10,000 below 10^12", uniform],
  ["10,000 of 1–12 digits", byLength],
];

let failed = 0;
for (const name of [
  "%spellout-cardinal-masculine",
  "%spellout-cardinal-feminine",
  "%spellout-ordinal-masculine",
  "%spellout-ordinal-feminine",
]) {
  for (const [label, numbers] of ranges) {
    const misses: string[] = [];
    for (const n of numbers) {
      const words = spell(sets, name, n);
      const back = readBack(words);
      if (back !== n) misses.push(`  ${n} → ${words} → ${back}`);
    }
    failed += misses.length;
    process.stdout.write(
      `${name.padEnd(32)} ${label.padEnd(24)} ${numbers.length - misses.length}/${numbers.length}\n`,
    );
    for (const miss of misses.slice(0, 12)) process.stdout.write(`${miss}\n`);
  }
}
process.exit(failed === 0 ? 0 : 1);
