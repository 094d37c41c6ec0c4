import { fileURLToPath } from "node:url";
import type { Account, Id } from "@isnad/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  AccountAnswer,
  AccountsAnswer,
  DecisionBody,
  DecisionsAnswer,
  DocumentReviewsAnswer,
  ProblemAnswer,
  StoriesAnswer,
  StoryAnswer,
} from "../../src/http/contract.ts";
import type { Decision, Store, StoredStory } from "../../src/ports.ts";
import { openStore } from "../../src/store/open-store.ts";
import { runHere } from "../run-here.ts";
import { ACT } from "../store/make-arrival.ts";
import { type Answer, type ApiAtHand, openApi } from "./open-api.ts";

const STORY = fileURLToPath(new URL("../../../corpus/stories/aleppo-2024", import.meta.url));
const SAVED = { by: "isnad test", at: "2024-12-04T00:00:00.000Z" };

/** What people decide, over every back end. */
export function checkReview(makePlace: () => Promise<string>): void {
  let store: Store;
  let api: ApiAtHand;
  let machine: StoredStory;
  beforeAll(async () => {
    const place = await makePlace();
    await runHere(["ingest", STORY, "--archive", place, "-q"]);
    store = await openStore(place, ACT);
    api = await openApi(store);
    const { body } = await api.answer<StoriesAnswer>("/stories");
    machine = (await store.story(body.items[0]?.story.id ?? "")) as StoredStory;
  }, 120_000);
  afterAll(async () => {
    expect(api.faults).toEqual([]);
    expect((await store.verify()).faults).toEqual([]);
    await store.close();
  });

  const post = <Body>(path: string, body: unknown, seen: string | null = null) =>
    api.answer<Body & ProblemAnswer>(path, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "content-type": "application/json", ...(seen !== null && { "if-match": `"${seen}"` }) },
    });
  /** Decides on what is there now; the clock moves, as it does between two decisions of one person. */
  const decide = async (body: DecisionBody, seen: string): Promise<Answer<Decision & ProblemAnswer>> => {
    api.clock.pass(1);
    return post<Decision>("/decisions", body, seen);
  };
  const undo = (id: Id, why = "كان خطأ") => post<Decision>(`/decisions/${id}/undo`, { reason: why });
  const openStory = async (id = machine.story.id) =>
    (await api.answer<StoryAnswer>(`/stories/${encodeURIComponent(id)}`)).body;
  const openAccount = async (id: Id) => (await api.answer<AccountAnswer>(`/accounts/${encodeURIComponent(id)}`)).body;
  const reason = "سمعت التسجيل";
  const claimsOf = (account: Account) => account.positions.flatMap(({ claims }) => claims);

  it("is confirmed, corrected, graded, and taken back: the record stays, the mark stands beside it", async () => {
    const [account] = machine.accounts as [Account];
    const targets = [{ type: "account", id: account.id }] as const;
    const before = await openAccount(account.id);
    expect([before.account, before.reviews]).toEqual([account, {}]);
    const confirmed = await decide({ kind: "confirm", targets, reason }, before.revision);
    expect(confirmed.status).toBe(201);
    expect(confirmed.body).toMatchObject({ by: "local", kind: "confirm", reason, before: { status: account.status } });
    expect(confirmed.body.targets[0]).toMatchObject({ document: expect.any(String), quote: account.question.ar });
    const seen = await openAccount(account.id);
    expect(seen.account).toEqual(account);
    expect(seen.reviews[account.id]).toMatchObject({ verdict: "confirmed", grade: null });
    await decide({ kind: "grade", targets, after: "fair", reason }, seen.revision);
    const graded = await openAccount(account.id);
    await decide({ kind: "reject", targets, reason }, graded.revision);
    const last = await openAccount(account.id);
    expect(last.reviews[account.id]).toMatchObject({ verdict: "rejected", corrected: null, grade: "fair" });
    const undone = await undo(last.reviews[account.id]?.decisions.at(-1)?.id ?? "");
    expect((await openAccount(account.id)).reviews[account.id]?.verdict).toBe("confirmed");
    await undo(undone.body.id);
    expect((await openAccount(account.id)).reviews[account.id]?.verdict).toBe("rejected");
    const { body } = await api.answer<DecisionsAnswer>(`/decisions?target=${encodeURIComponent(account.id)}`);
    expect(body.items.map(({ kind }) => kind)).toEqual(["confirm", "grade", "reject", "undo", "undo"]);
    expect((await store.custody(0, 1000)).filter(({ act }) => act === "decide")).toHaveLength(5);
    const list = (await api.answer<AccountsAnswer>(`/accounts?limit=200`)).body;
    expect(Object.keys(list.reviews)).toEqual([account.id]);
  });
  it("of two who decide on the same state, the second is told", async () => {
    const account = machine.accounts[1] as Account;
    const { revision } = await openAccount(account.id);
    const targets = [{ type: "account", id: account.id }] as const;
    const kinds = ["confirm", "reject", "note", "confirm", "reject", "note"] as const;
    const answers = await Promise.all(kinds.map((kind, n) => decide({ kind, targets, reason: `${n}` }, revision)));
    const codes = answers.map(({ status }) => status).sort();
    expect(codes).toEqual([201, 412, 412, 412, 412, 412]);
    const now = await openAccount(account.id);
    const late = await decide({ kind: "reject", targets, reason }, revision);
    expect(late.body).toMatchObject({ status: 412, where: "header/if-match", revision: now.revision });
    expect((await post("/decisions", { kind: "note", targets, reason })).status).toBe(428);
    const twice = await Promise.all(
      ["سهو", "خطأ"].map((why) => undo(now.reviews[account.id]?.decisions[0]?.id ?? "", why)),
    );
    expect(twice.map(({ status }) => status).sort()[0]).toBe(201);
    expect(twice.map(({ status }) => status).sort()[1]).toBeOneOf([409, 412]);
  });
  it("marks a claim where its account, its story and its article tell it", async () => {
    const account = machine.accounts[2] as Account;
    const [claim] = claimsOf(account);
    const id = claim?.claim ?? "";
    const decided = await decide({ kind: "reject", targets: [{ type: "claim", id }], reason }, "none");
    expect(decided.body.targets[0]).toMatchObject({ span: claim?.span, quote: expect.stringMatching(/\S/) });
    expect((await openAccount(account.id)).reviews[id]?.verdict).toBe("rejected");
    expect((await openStory()).reviews[id]?.verdict).toBe("rejected");
    const { body } = await api.answer<DocumentReviewsAnswer>(`/documents/${claim?.document}/reviews`);
    expect([body.reviews[id]?.verdict, body.lost]).toEqual(["rejected", []]);
    expect((await decide({ kind: "confirm", targets: [{ type: "claim", id }], reason }, "none")).status).toBe(412);
  });
  describe("a corrected claim", () => {
    const counted = (account: Account) => account.kind === "casualty" && claimsOf(account).length >= 2;
    const correct = async (id: Id, after: unknown, seen = "none") =>
      decide({ kind: "correct", targets: [{ type: "claim", id }], after, reason }, seen);
    const find = async (id: Id, claim: Id) => {
      const { account, reviews, revision } = await openAccount(id);
      const position = account.positions.find(({ claims }) => claims.some((each) => each.claim === claim));
      return { account, reviews, revision, position };
    };
    it("answers with the corrected figure, under the corrected claimant, and the machine's stays in the record", async () => {
      const account = machine.accounts.find(counted) as Account;
      const claim = claimsOf(account).at(-1)?.claim ?? "";
      const first = await correct(claim, { figure: { min: 41, max: 43 } });
      expect(first.body).toMatchObject({ before: { figure: { min: expect.any(Number) } }, by: "local" });
      const moved = await find(account.id, claim);
      expect(moved.position?.value).toMatchObject({ kind: "count", low: 41, high: 43, word: null });
      expect(moved.position?.claims).toHaveLength(1);
      expect(claimsOf(moved.account)).toHaveLength(claimsOf(account).length);
      expect(moved.account.reasons.at(-1)).toBe(`corrected-by-person: ${first.body.id}`);
      expect(moved.reviews[claim]).toMatchObject({ verdict: "corrected", corrected: { figure: { min: 41, max: 43 } } });
      const second = await correct(claim, { claimant: "لجنة الإنقاذ" }, moved.reviews[claim]?.revision);
      const renamed = await find(account.id, claim);
      expect(renamed.position).toMatchObject({ value: { low: 41 }, origins: [{ name: "لجنة الإنقاذ", entity: null }] });
      expect(renamed.reviews[claim]?.corrected).toEqual({ figure: { min: 41, max: 43 }, claimant: "لجنة الإنقاذ" });
      const own = await correct(claim, { claimant: "" }, renamed.reviews[claim]?.revision);
      const [origin] = (await find(account.id, claim)).position?.origins ?? [];
      const entry = await store.get(claim.split(":")[0] ?? "");
      expect(origin?.name).toBe(entry?.publisher);
      expect((await store.story(machine.story.id))?.accounts).toEqual(machine.accounts);
      for (const { body } of [own, second, first]) await undo(body.id);
      expect((await openAccount(account.id)).account).toEqual(account);
    });
    it("of another place goes to the question of that place", async () => {
      const account = machine.accounts.find((each) => counted(each) && each.slot["placeName"] !== undefined) as Account;
      const claim = claimsOf(account).at(-1)?.claim ?? "";
      const { body } = await correct(claim, { place: "بلدة الاختبار" });
      const apart = (await openStory()).accounts.find((each) => claimsOf(each).some((one) => one.claim === claim));
      expect(apart).toMatchObject({ kind: "casualty", slot: { place: "بلدة الاختبار" } });
      expect(apart?.question.ar).toContain("بلدة الاختبار");
      expect(claimsOf((await openAccount(account.id)).account)).toHaveLength(claimsOf(account).length - 1);
      const history = await api.answer<DecisionsAnswer>(`/decisions?story=${encodeURIComponent(machine.story.id)}`);
      expect(history.body.items.at(-1)?.id).toBe(body.id);
      await undo(body.id);
      expect((await openStory()).accounts).toEqual(machine.accounts);
    });
    it("of several articles is corrected in one step", async () => {
      const account = machine.accounts.find(counted) as Account;
      const targets = claimsOf(account).map(({ claim }) => ({ type: "claim" as const, id: claim }));
      const { body, status } = await decide(
        { kind: "correct", targets, after: { figure: { min: 5, max: null } }, reason },
        "none",
      );
      expect(status).toBe(201);
      const whole = (await openAccount(account.id)).account;
      expect(whole.positions.map(({ value }) => value)).toEqual([
        { kind: "count", low: 5, high: null, approximate: false, word: null },
      ]);
      expect(whole.id).toBe(account.id);
      await undo(body.id);
    });
  });
  it("merges two questions into one with the answers of both, and parts them again", async () => {
    const [one, other] = machine.accounts.filter(({ kind }) => kind === "casualty").slice(-2) as [Account, Account];
    const { revision } = await openAccount(one.id);
    const targets = [one, other].map(({ id }) => ({ type: "account" as const, id }));
    const merge = await decide({ kind: "merge", targets, reason }, revision);
    expect(merge.status).toBe(201);
    const told = await openStory();
    expect(told.accounts).toHaveLength(machine.accounts.length - 1);
    const merged = told.accounts.find(({ id }) => id === one.id) as Account;
    expect(
      claimsOf(merged)
        .map(({ claim }) => claim)
        .sort(),
    ).toEqual([...claimsOf(one), ...claimsOf(other)].map(({ claim }) => claim).sort());
    expect(merged.reasons.at(-1)).toBe(`merged-by-person: ${merge.body.id}`);
    expect((await api.ask(`/accounts/${encodeURIComponent(other.id)}`)).status).toBe(404);
    await undo(merge.body.id);
    expect((await openStory()).accounts).toEqual(machine.accounts);
  });
  it("splits a question, and tells two claims apart", async () => {
    const account = machine.accounts.find((each) => claimsOf(each).length >= 3) as Account;
    const [first, second] = claimsOf(account)
      .slice(-2)
      .map(({ claim }) => claim) as [Id, Id];
    const { revision } = await openAccount(account.id);
    const targets = [
      { type: "account" as const, id: account.id },
      { type: "claim" as const, id: second },
    ];
    const split = await decide({ kind: "split", targets, reason }, revision);
    const apart = await openAccount(`account:${second}`);
    expect(claimsOf(apart.account).map(({ claim }) => claim)).toEqual([second]);
    expect(apart.account.status).toBeOneOf(["single-origin", "unconfirmed"]);
    const rest = (await openAccount(account.id)).account;
    expect(claimsOf(rest)).toHaveLength(claimsOf(account).length - 1);
    const again = await decide(
      { kind: "confirm", targets: [{ type: "account", id: `account:${second}` }], reason },
      apart.revision,
    );
    expect(again.status).toBe(201);
    await undo(split.body.id);
    expect((await openAccount(account.id)).account).toEqual(account);
    const pair = [first, second].map((id) => ({ type: "claim" as const, id }));
    const parted = await decide({ kind: "not-same", targets: pair, reason }, "none");
    expect(claimsOf((await openAccount(`account:${second}`)).account)).toHaveLength(1);
    await undo(parted.body.id);
  });
  it("tells an article from what it was taken for a copy of", async () => {
    const derivation = machine.derivations.find(({ original }) => original !== null);
    const targets = [derivation?.copy, derivation?.original].map((id) => ({ type: "document" as const, id: id ?? "" }));
    const parted = await decide({ kind: "not-same", targets, reason }, "none");
    expect((await openStory()).derivations).toEqual(machine.derivations.filter((each) => each !== derivation));
    await undo(parted.body.id);
    expect((await openStory()).derivations).toEqual(machine.derivations);
  });
  it("splits and merges stories", async () => {
    const { revisions } = await openStory();
    const id = machine.story.id;
    const last = machine.story.documents.at(-1) ?? "";
    const targets = [
      { type: "story" as const, id },
      { type: "document" as const, id: last },
    ];
    const split = await decide({ kind: "split", targets, reason }, revisions[id] ?? "");
    expect((await openStory()).story.documents).toEqual(machine.story.documents.slice(0, -1));
    const apart = await openStory(`story:${last}`);
    expect(apart.story.documents).toEqual([last]);
    expect(apart.accounts.flatMap(claimsOf).every(({ document }) => document === last)).toBe(true);
    expect(apart.accounts.length).toBeGreaterThan(0);
    await undo(split.body.id);
    expect((await api.ask(`/stories/${encodeURIComponent(`story:${last}`)}`)).status).toBe(404);
    expect((await openStory()).accounts).toEqual(machine.accounts);

    const { story } = machine;
    const other = {
      ...machine,
      story: { ...story, id: "story:other", documents: [last] },
      accounts: [],
      derivations: [],
    };
    const kept = { ...machine, story: { ...story, documents: story.documents.slice(0, -1) } };
    await store.saveStories([kept, other], [], [], SAVED);
    const pair = [id, "story:other"].map((each) => ({ type: "story" as const, id: each }));
    const merge = await decide({ kind: "merge", targets: pair, reason }, (await openStory()).revisions[id] ?? "");
    expect((await openStory()).story.documents).toEqual(story.documents);
    expect((await openStory("story:other")).story.id).toBe(id);
    const list = (await api.answer<StoriesAnswer>("/stories")).body;
    expect(list.items.map((entry) => entry.story.id)).toEqual([id]);
    await undo(merge.body.id);
    expect((await api.answer<StoriesAnswer>("/stories")).body.items).toHaveLength(2);
    await store.saveStories([machine], ["story:other"], [], SAVED);
  });
  it("is found again under other ids: an earlier claim, another story", async () => {
    const account = machine.accounts[3] as Account;
    const { revision } = await openAccount(account.id);
    await decide({ kind: "confirm", targets: [{ type: "account", id: account.id }], reason }, revision);
    const renamed = { ...account, id: "account:earlier:claim:0-1", story: "story:earlier" };
    const accounts = machine.accounts.map((each) => (each === account ? renamed : { ...each, story: "story:earlier" }));
    await store.saveStories(
      [{ ...machine, story: { ...machine.story, id: "story:earlier" }, accounts }],
      [machine.story.id],
      [],
      SAVED,
    );
    expect((await openStory("story:earlier")).reviews[renamed.id]?.verdict).toBe("confirmed");
    await store.saveStories([machine], ["story:earlier"], [], SAVED);
  });

  describe("refuses, and nothing is kept", () => {
    const account = () => ({ type: "account", id: machine.accounts[0]?.id });
    const second = () => ({ type: "account", id: machine.accounts[1]?.id });
    const story = () => ({ type: "story", id: machine.story.id });
    const claimOf = (isWanted: (each: Account) => boolean) => ({
      type: "claim",
      id: claimsOf(machine.accounts.find(isWanted) as Account)[0]?.claim,
    });
    const correction = (after: unknown) => ({
      kind: "correct",
      targets: [claimOf(({ kind }) => kind === "casualty")],
      after,
      reason,
    });
    const countless = () => claimOf(({ kind }) => kind === "control");
    const document = (n: number) => ({ type: "document", id: machine.story.documents[n] });
    const all = () => [story(), ...machine.story.documents.map((id) => ({ type: "document", id }))];
    it.each([
      ["no reason", () => ({ kind: "confirm", targets: [account()], reason: "  " }), "body/reason"],
      ["a long reason", () => ({ kind: "confirm", targets: [account()], reason: "x".repeat(2001) }), "body/reason"],
      ["another kind", () => ({ kind: "delete", targets: [account()], reason }), "body/kind"],
      ["an undo", () => ({ kind: "undo", targets: [account()], reason }), "body/kind"],
      ["no target", () => ({ kind: "confirm", targets: [], reason }), "body/targets"],
      ["somebody else's name", () => ({ kind: "confirm", targets: [account()], reason, by: "ليلى" }), "body/by"],
      [
        "what is not there",
        () => ({ kind: "confirm", targets: [{ type: "account", id: "x" }], reason }),
        "body/targets/0/id",
      ],
      [
        "an id that is SQL",
        () => ({ kind: "confirm", targets: [{ type: "claim", id: "';--" }], reason }),
        "body/targets/0/id",
      ],
      ["two at once", () => ({ kind: "confirm", targets: [account(), second()], reason }), "body/targets/1"],
      ["one twice", () => ({ kind: "merge", targets: [account(), account()], reason }), "body/targets"],
      ["a grade of its own", () => ({ kind: "grade", targets: [account()], after: "true", reason }), "body/after"],
      [
        "a grade of an article",
        () => ({ kind: "grade", targets: [document(0)], after: "fair", reason }),
        "body/targets/0/type",
      ],
      ["a correction of nothing", () => correction({}), "body/after"],
      ["a correction of another part", () => correction({ low: 1 }), "body/after/low"],
      ["a figure in words", () => correction({ figure: { min: "سبعة", max: null } }), "body/after/figure"],
      ["a figure upside down", () => correction({ figure: { min: 7, max: 3 } }), "body/after/figure"],
      ["a claimant without end", () => correction({ claimant: "x".repeat(201) }), "body/after/claimant"],
      ["a nameless place", () => correction({ place: "" }), "body/after/place"],
      ["a day that is none", () => correction({ time: "2024-13-01" }), "body/after/time"],
      [
        "a figure of what tells none",
        () => ({ ...correction({ figure: { min: 1, max: 1 } }), targets: [countless()] }),
        "body/after/figure",
      ],
      [
        "a correction of an article",
        () => ({ kind: "correct", targets: [document(0)], after: { place: "حلب" }, reason }),
        "body/targets/0/type",
      ],
      ["a merge of one", () => ({ kind: "merge", targets: [account()], reason }), "body/targets"],
      ["a merge of unlike", () => ({ kind: "merge", targets: [account(), story()], reason }), "body/targets"],
      [
        "a split of what is not in it",
        () => ({ kind: "split", targets: [account(), document(0)], reason }),
        "body/targets/1/id",
      ],
      ["a split that leaves nothing", () => ({ kind: "split", targets: all(), reason }), "body/targets"],
      ["three told apart", () => ({ kind: "not-same", targets: [0, 1, 2].map(document), reason }), "body/targets"],
    ])("%s", async (_, body, where) => {
      const before = await store.lastLine();
      expect((await post("/decisions", body(), "none")).body).toMatchObject({ status: 400, where });
      expect(await store.lastLine()).toBe(before);
    });
    it("an undo of what was never decided", async () => {
      expect((await undo("none")).body).toMatchObject({ status: 404, where: "path/decision" });
    });
  });
}
