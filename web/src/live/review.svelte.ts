import { createContext } from "svelte";
import type { DecisionBody, DecisionsAnswer, DossierAnswer } from "../../../server/src/http/contract.ts";
import type { Decision, Review as Verdict } from "../../../server/src/ports.ts";
import { type Answer, askArchive, tellArchive } from "./ask-archive.ts";
import type { Subject } from "./compose-decision.ts";

/** What people decided in a story, and how one decides. */
export class Review {
  #answer: Pick<DossierAnswer, "reviews" | "revisions"> = $state.raw({ reviews: {}, revisions: {} });
  #refresh: () => Promise<void> = async () => {};

  /** `refresh` asks for the story anew and gives it to `renew`. */
  open(answer: DossierAnswer, refresh: () => Promise<void>): void {
    this.#answer = answer;
    this.#refresh = refresh;
  }

  renew(answer: DossierAnswer): void {
    this.#answer = answer;
  }

  /** Whether these are other decisions than those shown. */
  differsFrom(reviews: DossierAnswer["reviews"]): boolean {
    const list = (all: DossierAnswer["reviews"]) =>
      Object.values(all)
        .flatMap(({ decisions }) => decisions.map(({ id }) => id))
        .sort()
        .join();
    return list(reviews) !== list(this.#answer.reviews);
  }

  verdictOn(id: string): Verdict | null {
    return this.#answer.reviews[id] ?? null;
  }

  /** The history of an account or a claim, or of all that was decided in a story; oldest first, with what was taken back. */
  async history(subject: Subject): Promise<readonly Decision[]> {
    const about =
      subject.type === "story"
        ? { story: subject.story.id }
        : { target: subject.type === "account" ? subject.account.id : subject.id };
    const asked = await askArchive<DecisionsAnswer>("/decisions", { ...about, limit: "200" });
    return "answer" in asked ? asked.answer.items : [];
  }

  /** Decides on what is seen now. When somebody else was faster, the story is shown as it is then. */
  async decide(body: DecisionBody): Promise<Answer<Decision>> {
    const first = body.targets[0]?.id ?? "";
    const seen = this.#answer.revisions[first] ?? this.#answer.reviews[first]?.revision ?? "none";
    return this.#settle(await tellArchive<Decision>("POST", "/decisions", body, seen));
  }

  async undo(decision: string, reason: string): Promise<Answer<Decision>> {
    return this.#settle(
      await tellArchive<Decision>("POST", `/decisions/${encodeURIComponent(decision)}/undo`, { reason }),
    );
  }

  async #settle(told: Answer<Decision>): Promise<Answer<Decision>> {
    if ("answer" in told || told.problem.kind === "changed") await this.#refresh();
    return told;
  }
}

export const [useReview, provideReview] = createContext<Review>();
