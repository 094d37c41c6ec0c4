import type { Account, DocumentId, DossierData, EntityId, EntityName, Id } from "@isnad/core";
import type {
  ApiToken,
  CustodyEntry,
  Decision,
  DecisionKind,
  DecisionTarget,
  DocumentEntry,
  EntityCount,
  Notice,
  Page,
  Proposal,
  Review,
  Role,
  SearchHit,
  StoredDocument,
  StoredStory,
  StoreStatus,
  StoryEntry,
  Watch,
} from "../ports.ts";

/** The answers of the API as its readers in TypeScript see them; `/openapi.json` says the same to everybody. All below `/api/v1`. */

export type Names = Readonly<Record<EntityId, EntityName>>;

/** `GET /stories` */
export interface StoriesAnswer extends Page<ListedStory> {
  readonly names: Names;
  /** Of the stories listed. Stories that people merged into another one are left out; their counts are those of the machine. */
  readonly reviews: Reviews;
}

export interface ListedStory extends StoryEntry {
  /** Its earliest article, for a headline. */
  readonly lead: DocumentEntry | null;
}

/** What people decided, by the id of what they decided on; what is not in it was not decided on. */
export type Reviews = Readonly<Record<Id, Review>>;

/** What goes into `If-Match` to decide on a story or one of its accounts. Of claims and articles it is `reviews[id].revision`, else `none`. */
export type Revisions = Readonly<Record<Id, string>>;

/** `GET /stories/{story}`: as people's decisions leave it. An id of a story merged into another opens that one. */
export interface StoryAnswer extends StoredStory {
  readonly reviews: Reviews;
  readonly revisions: Revisions;
  /** The first thousand of its articles, in the order of `story.documents`. */
  readonly documents: readonly DocumentEntry[];
  readonly names: Names;
}

/** `GET /stories/{story}/dossier`: what `isnad compare` packs into its page. */
export interface DossierAnswer extends Required<DossierData> {
  readonly reviews: Reviews;
  readonly revisions: Revisions;
}

/** `GET /accounts` */
export interface AccountsAnswer extends Page<Account> {
  readonly names: Names;
  /** Of the accounts listed, which are grouped as the machine did; a story's are as people regrouped them. */
  readonly reviews: Reviews;
}

/** `GET /accounts/{account}` */
export interface AccountAnswer {
  readonly account: Account;
  readonly names: Names;
  /** Of the account and its claims. */
  readonly reviews: Reviews;
  readonly revision: string;
}

/** `GET /documents` */
export type DocumentsAnswer = Page<DocumentEntry>;
/** `GET /documents/{document}` */
export type DocumentAnswer = StoredDocument;
/** `GET /search` */
export type SearchAnswer = Page<SearchHit>;
/** `GET /entities?role=quoted` */
export interface EntitiesAnswer {
  readonly items: readonly EntityCount[];
  readonly names: Names;
}
/** `GET /custody` */
export type CustodyAnswer = Page<CustodyEntry>;

/** `GET /documents/{document}/reviews` */
export interface DocumentReviewsAnswer {
  readonly reviews: Reviews;
  /** Decisions on what the reading of now does not hold any more. */
  readonly lost: readonly Decision[];
}

/** `GET /decisions`: the history, oldest first. `POST /decisions` and `POST /decisions/{decision}/undo` answer a `Decision`. */
export type DecisionsAnswer = Page<Decision>;

/** Body of `POST /decisions`, with the revision of the first target in `If-Match`. */
export interface DecisionBody {
  readonly kind: Exclude<DecisionKind, "undo">;
  readonly targets: readonly { readonly type: DecisionTarget["type"]; readonly id: Id }[];
  /** Of `correct` (claims and attributions) a `Correction`; of `grade` one of Airwars' grades; absent else. */
  readonly after?: unknown;
  readonly reason: string;
}

/** `GET /session` and `POST /session` with `{ name, password }` */
export interface SessionAnswer {
  readonly person: { readonly name: string; readonly role: Role } | null;
  readonly needsLogIn: boolean;
  /** Where one may log in elsewhere: a link to follow, not to fetch. Null: nowhere. */
  readonly oidc: { readonly title: string; readonly path: string } | null;
}

/** `GET /people`; `POST /people` takes `{ name, role, password }` and answers one, `PUT /people/{name}` takes `{ role?, password? }`. */
export interface PeopleAnswer {
  readonly items: readonly {
    readonly name: string;
    readonly role: Role;
    readonly since: string;
    readonly hasPassword: boolean;
  }[];
}

/** `GET /proposals?document=` or `?story=`; decided on by `confirm` and `reject` of a target of the type `proposal`. */
export type ProposalsAnswer = Page<ShownProposal>;

export interface ShownProposal {
  readonly proposal: Proposal;
  /** As published. */
  readonly words: {
    readonly content: string;
    readonly speaker: string | null;
    readonly cue: string | null;
    readonly relays: readonly string[];
  };
  /** Null: nobody decided on it, and it counts for nothing. */
  readonly review: Review | null;
}

/** `GET /tokens`; `DELETE /tokens/{token}` revokes one. */
export interface TokensAnswer {
  readonly items: readonly Omit<ApiToken, "hash">[];
}

/** `POST /tokens` with `{ title, role, days }` */
export interface AddedTokenAnswer {
  readonly token: Omit<ApiToken, "hash">;
  /** `isnad_…`, shown this once. */
  readonly secret: string;
}

/** `GET /watches` */
export interface WatchesAnswer {
  readonly items: readonly ShownWatch[];
}

export interface ShownWatch extends Omit<Watch, "webhook" | "feedKey"> {
  /** The address. */
  readonly webhook: string | null;
}

/** `POST /watches` with `{ title, wanted, webhook }` */
export interface AddedWatchAnswer {
  readonly watch: ShownWatch;
  /** With the key; shown this once, as is the webhook's `secret`. */
  readonly feed: string;
  readonly secret: string | null;
}

/** `GET /watches/{watch}/notices` */
export interface NoticesAnswer {
  readonly items: readonly Notice[];
}

/** `GET /status` */
export interface StatusAnswer extends StoreStatus {
  readonly version: string;
}

/** Whatever goes wrong: RFC 9457, as `application/problem+json`. */
export interface ProblemAnswer {
  /** `urn:isnad:problem:` and a name that does not change. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  /** The path that was asked for. */
  readonly instance: string;
  /** `query/limit`, `body/reason`, `header/if-match` … */
  readonly where?: string;
  /** What to do instead. */
  readonly hint?: string;
}

/** `GET /events`: the data of each kind of event. */
export interface EventData {
  /** An article came in. */
  readonly document: { readonly id: DocumentId; readonly by: string; readonly at: string };
  /** Somebody decided something. */
  readonly decision: { readonly id: Id; readonly by: string; readonly at: string };
  /** Stories were compared; ask for them anew. */
  readonly stories: { readonly stories: readonly Id[]; readonly at: string };
}
