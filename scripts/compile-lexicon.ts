import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";

/**
 * Compiles the lexicon. First every lexicon/*.tsv becomes a module of core that exports its text, so that core reads no
 * files (comments and empty lines stay behind). Then the loaders of core/src/3-lexicon say under which forms each row is
 * found, and all forms are packed into generated/compiled.ts: entering them at start would take too long.
 * Run it after every change of a TSV or of a loader.
 */
const from = new URL("../lexicon/", import.meta.url);
const to = new URL("../core/src/3-lexicon/generated/", import.meta.url);

/** Written beside and renamed, so that a test that runs meanwhile never reads half a file. */
function write(name: string, source: string): void {
  const path = new URL(name, to);
  const beside = new URL(`${name}.${process.pid}`, to);
  writeFileSync(beside, source);
  renameSync(beside, path);
}

/** Too large for core to carry as text: packed below. */
const PACKED = new Set(["places.tsv", "places-more.tsv", "place-grades.tsv", "names.tsv"]);

const read = (file: string): string =>
  readFileSync(new URL(file, from), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .join("\n");

mkdirSync(to, { recursive: true });
for (const file of readdirSync(from)) {
  if (!file.endsWith(".tsv") || PACKED.has(file)) continue;
  write(
    file.replace(/\.tsv$/, ".ts"),
    `// Made by scripts/compile-lexicon.ts from lexicon/${file}: edit that.\nexport const text = ${JSON.stringify(read(file))};\n`,
  );
}

const { compileForms } = await import("../core/src/3-lexicon/compile-forms.ts");
const { compiled, places } = compileForms({
  places: read("places.tsv"),
  more: read("places-more.tsv"),
  grades: read("place-grades.tsv"),
  countries: read("countries.tsv"),
  names: read("names.tsv"),
});
const note = "// Made by scripts/compile-lexicon.ts from lexicon/*.tsv and core/src/3-lexicon/load-*.ts.";
write("compiled.ts", `${note}\nexport const compiled = ${JSON.stringify(compiled)};\n`);
write("places.ts", `${note}\nexport const packed = ${JSON.stringify(places)};\n`);
process.stdout.write(`lexicon: ${compiled.words} words, ${compiled.outputs} forms, ${places.count} places\n`);
