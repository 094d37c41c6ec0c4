import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";

/**
 * Turns every lexicon/*.tsv into a module of core that exports its text, so that core reads no files.
 * Comments and empty lines stay behind. What the words mean is read by the loaders in core/src/3-lexicon.
 */
const from = new URL("../lexicon/", import.meta.url);
const to = new URL("../core/src/3-lexicon/generated/", import.meta.url);

mkdirSync(to, { recursive: true });
for (const file of readdirSync(from).filter((name) => name.endsWith(".tsv")).sort()) {
  const lines = readFileSync(new URL(file, from), "utf8").split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const module = `// Made by scripts/compile-lexicon.ts from lexicon/${file}: edit that.\nexport const text = ${JSON.stringify(lines.join("\n"))};\n`;
  writeFileSync(new URL(file.replace(/\.tsv$/, ".ts"), to), module);
  process.stdout.write(`${file}: ${lines.length - 1} rows\n`);
}
