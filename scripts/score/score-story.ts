import type { Account, Comparison, Derivation, Position, Reading } from "../../core/src/index.ts";

/** What `corpus/stories/NAME/expected.json` holds, as far as it is scored. Documents are file names. */
export interface ExpectedStory {
  readonly story: { readonly stories: number };
  readonly copies: readonly { readonly copy: string; readonly original: string; readonly type: string }[];
  readonly rewrites: readonly { readonly documents: readonly [string, string] }[];
  readonly notCopies: readonly { readonly pair: readonly [string, string] }[];
  readonly accounts: readonly ExpectedAccount[];
  readonly findings: readonly ExpectedFinding[];
}

interface Evidence {
  readonly document: string;
  readonly text: string;
}

export interface ExpectedAccount {
  readonly id: string;
  readonly kind: string | readonly string[];
  readonly status: readonly string[];
  readonly positions: readonly ExpectedPosition[];
}

interface ExpectedPosition {
  readonly low?: number;
  readonly high?: number | null;
  readonly holds?: boolean;
  /** Each origin by words of which one must stand in its name. */
  readonly origins: readonly (readonly string[])[];
  readonly evidence: readonly Evidence[];
}

interface ExpectedFinding {
  readonly kind: readonly string[];
  readonly required: boolean;
  readonly documents: readonly string[];
}

/** One expected row: right or not, and what stood against it. */
export interface Row {
  readonly name: string;
  readonly right: boolean;
  readonly why: string;
}

export interface StoryScore {
  readonly copies: readonly Row[];
  readonly accounts: readonly Row[];
  readonly findings: readonly Row[];
}

interface Case {
  readonly comparison: Comparison;
  readonly readings: ReadonlyMap<string, Reading>;
  readonly fileOf: (document: string) => string;
}

/** Scores a comparison of a story's files. `readings` are by file name. */
export function scoreStory(
  expected: ExpectedStory,
  comparison: Comparison,
  readings: ReadonlyMap<string, Reading>,
): StoryScore {
  const files = new Map([...readings].map(([file, reading]) => [reading.document.id, file]));
  const found: Case = { comparison, readings, fileOf: (document) => files.get(document) ?? document };
  return {
    copies: scoreCopies(expected, found),
    accounts: expected.accounts.map((account) => scoreAccount(account, found)),
    findings: expected.findings.map((finding) => scoreFinding(finding, found)),
  };
}

function scoreCopies(expected: ExpectedStory, { comparison, fileOf }: Case): Row[] {
  const pairOf = (derivation: Derivation): string =>
    [fileOf(derivation.copy), fileOf(derivation.original ?? derivation.sibling ?? "")].sort().join(" ");
  const found = new Map(comparison.derivations.map((derivation) => [pairOf(derivation), derivation]));
  const known = new Set<string>();
  const rows: Row[] = [
    {
      name: "stories",
      right: comparison.stories.length === expected.story.stories,
      why: `${comparison.stories.length}`,
    },
  ];
  for (const { copy, original, type } of expected.copies) {
    const pair = [copy, original].sort().join(" ");
    known.add(pair);
    const derivation = found.get(pair);
    const right =
      derivation !== undefined &&
      derivation.type === type &&
      derivation.original !== null &&
      fileOf(derivation.original) === original;
    rows.push({
      name: `${copy} < ${original}`,
      right,
      why: derivation === undefined ? "not found" : `${derivation.type}, ${derivation.rule}`,
    });
  }
  for (const { documents } of expected.rewrites) {
    const pair = [...documents].sort().join(" ");
    known.add(pair);
    rows.push({
      name: documents.join(" ~ "),
      right: found.get(pair)?.type === "rewrite",
      why: found.get(pair)?.type ?? "not found",
    });
  }
  for (const [pair, derivation] of found)
    if (!known.has(pair)) rows.push({ name: pair, right: false, why: `${derivation.type}, not expected` });
  return rows;
}

/** A row is right when one account of its kind holds every expected answer, with its origins, and has a status that is allowed. */
function scoreAccount(expected: ExpectedAccount, found: Case): Row {
  const kinds = typeof expected.kind === "string" ? [expected.kind] : expected.kind;
  const candidates = found.comparison.accounts.filter((account) => kinds.includes(account.kind));
  let best: { missing: string[]; account: Account } | null = null;
  for (const account of candidates) {
    if (
      !expected.positions.some((position) => account.positions.some((each) => carriesEvidence(each, position, found)))
    )
      continue;
    const missing = missingIn(expected, account, found);
    if (best === null || missing.length < best.missing.length) best = { missing, account };
  }
  if (best === null) return { name: expected.id, right: false, why: "no account" };
  return {
    name: expected.id,
    right: best.missing.length === 0,
    why: best.missing.join("; ") || best.account.question.en,
  };
}

function missingIn(expected: ExpectedAccount, account: Account, found: Case): string[] {
  const missing: string[] = [];
  if (!expected.status.includes(account.status)) missing.push(`status ${account.status}`);
  for (const position of expected.positions) {
    const answers = account.positions.filter(
      (each) => hasValue(each, position) && carriesEvidence(each, position, found),
    );
    const value =
      position.low === undefined ? `holds ${position.holds ?? true}` : `${position.low}–${position.high ?? ""}`;
    if (answers.length === 0) missing.push(`answer ${value}`);
    else {
      const names = answers.flatMap((answer) => answer.origins.map((origin) => origin.name));
      for (const origin of position.origins)
        if (!origin.some((word) => names.some((name) => bare(name).includes(bare(word)))))
          missing.push(`origin ${origin[0]} of ${value}`);
      if (answers.length === 1 && names.length > position.origins.length + 1)
        missing.push(`${names.length} origins of ${value}: ${names.join(", ")}`);
    }
  }
  return missing;
}

function hasValue({ value }: Position, { low, holds }: ExpectedPosition): boolean {
  if (low !== undefined) return value.kind === "count" && value.low === low;
  if (holds === undefined || value.kind === "statement") return true;
  return value.kind === "count" ? holds : value.holds === holds;
}

function carriesEvidence(position: Position, { evidence }: ExpectedPosition, { readings, fileOf }: Case): boolean {
  return evidence.some(({ document, text }) => {
    const at = readings.get(document)?.document.text.indexOf(text) ?? -1;
    return (
      at >= 0 &&
      position.claims.some(
        (claim) => fileOf(claim.document) === document && claim.span.start < at + text.length && claim.span.end > at,
      )
    );
  });
}

const bare = (name: string): string =>
  name
    .replace(/[\u064b-\u0652]/g, "")
    .replace(/[أإآ]/g, "ا")
    .replace(/[ىي]/g, "ي");

function scoreFinding(expected: ExpectedFinding, { comparison, fileOf }: Case): Row {
  const right = comparison.findings.some(
    (finding) =>
      expected.kind.includes(finding.kind) &&
      expected.documents.every((document) => finding.documents.some((each) => fileOf(each) === document)),
  );
  return {
    name: `${expected.kind.join("/")} ${expected.documents.join(" ")}${expected.required ? "" : " (optional)"}`,
    right,
    why: right ? "found" : "not found",
  };
}
