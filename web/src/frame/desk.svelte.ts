import type { Account, ClaimRef, DossierData, EntityId, Id, Story } from "@isnad/core";
import { createContext, type Snippet } from "svelte";
import { collectWays, type Way } from "../records/collect-ways.ts";
import { filterWays } from "../records/filter-ways.ts";
import { addDetails, type Dossier, type FillingDossier, indexDossier, listStories } from "../records/index-dossier.ts";
import { nameEntity, type WrittenName } from "../records/name-entity.ts";
import type { PageState, Route } from "../route/parse-route.ts";
import { Place } from "../route/place.svelte.ts";
import { chooseWords } from "../words/choose-words.ts";
import type { Tongue } from "../words/tongue.ts";
import type { Words } from "../words/words.ts";
import type { ParsedDetails, Trouble } from "./parse-data.ts";

/** What people decided, and the forms to decide, where the views leave room for it. */
export interface Counsel {
  /** In place of the form for corrections that a dossier has. */
  readonly account: Snippet<[Account]>;
  /** Beside the tellings of an answer. */
  readonly claims: Snippet<[readonly ClaimRef[]]>;
  /** In the explanation of a mark. */
  readonly claim: Snippet<[Id]>;
  /** At the end of the front page. */
  readonly story: Snippet<[Story]>;
}

/** What every view needs: the records, the address, the language. */
export class Desk {
  #filling: FillingDossier = $state.raw() as FillingDossier;
  /** Whether what is read in the articles is there yet; the front page needs none of it. */
  details: "coming" | "here" | Trouble = $state("coming");
  /** False until the first view is on the screen: what lies below it is not drawn before. */
  below = $state(false);
  readonly stories: readonly Story[] = $derived(listStories(this.#filling.data));
  /** The address of the archive that the story was taken from; null in a dossier, which stands for itself. */
  readonly archive: string | null;
  /** What the archive adds to the views; null in a dossier, which keeps nothing. */
  counsel: Counsel | null = $state.raw(null);
  readonly place: Place;
  /** Something that belongs to the view is still to come. */
  readonly busy: boolean = $derived.by(() =>
    this.place.state.route.view === "front" ? !this.below : this.details === "coming",
  );
  readonly tongue: Tongue = $derived.by(() => this.place.state.tongue);
  readonly words: Words = $derived(chooseWords(this.tongue));
  readonly story: Story | null = $derived.by(() => this.#findStory());
  /** The accounts of the open story. */
  readonly accounts: readonly Account[] = $derived.by(() => this.#listAccounts());
  /** Everything told in the open story, the background apart; and what of it answers the filter. */
  readonly ways: readonly Way[] = $derived.by(() =>
    collectWays(
      this.dossier,
      this.accounts.filter((one) => !one.background),
    ),
  );
  readonly shown: readonly Way[] = $derived.by(() => filterWays(this.dossier, this.ways, this.place.state.filter));
  #printing = $state(false);
  /** True while the page is printed or shown as a whole: what is folded away is then drawn. */
  readonly unfolded: boolean = $derived.by(() => this.#printing || this.place.state.route.view === "whole");

  /** `still`: the state of a page that is written without a browser. */
  constructor(data: DossierData, archive: string | null = null, still: PageState | null = null) {
    this.#filling = indexDossier(data);
    this.archive = archive;
    this.place = new Place(still);
    if (still) return;
    addEventListener("beforeprint", () => {
      this.#printing = true;
    });
    addEventListener("afterprint", () => {
      this.#printing = false;
    });
  }

  get dossier(): Dossier {
    return this.#filling;
  }

  /** Newer records of the same story, whole. What stays the same stays where it is on the page. */
  renew(data: DossierData): void {
    this.#filling = indexDossier(data);
    this.details = "here";
  }

  addDetails(parsed: ParsedDetails): void {
    if ("details" in parsed) addDetails(this.#filling, parsed.details);
    this.details = "details" in parsed ? "here" : parsed.trouble;
  }

  address(route: Route, change?: Partial<PageState>): string {
    return this.place.address(route, change);
  }

  nameEntity(entity: EntityId | null, printed: string | null): WrittenName {
    return nameEntity(this.dossier, entity, printed, this.tongue.lang);
  }

  #listAccounts(): readonly Account[] {
    return this.story ? (this.dossier.accountsOf.get(this.story.id) ?? []) : [];
  }

  /** The story that the open account or article belongs to, else the chosen one, else the first. */
  #findStory(): Story | null {
    const { route, story } = this.place.state;
    if (route.view === "account") {
      const of = this.dossier.accounts.get(route.id)?.story;
      return this.stories.find((s) => s.id === of) ?? this.stories[0] ?? null;
    }
    const chosen = this.stories.find((s) => s.id === story);
    if (chosen) return chosen;
    if (route.view === "article") {
      return this.stories.find((s) => s.documents.includes(route.document)) ?? this.stories[0] ?? null;
    }
    return this.stories[0] ?? null;
  }
}

export const [useDesk, provideDesk] = createContext<Desk>();
