import type { Account, DocumentId, DossierData, EntityId, EntityName, Id } from "@isnad/core";
import type {
  CustodyEntry,
  DocumentEntry,
  Page,
  SearchHit,
  StoredDocument,
  StoredStory,
  StoreStatus,
  StoryEntry,
} from "../ports.ts";

/** The answers of the API as its readers in TypeScript see them; `/openapi.json` says the same to everybody. All below `/api/v1`. */

export type Names = Readonly<Record<EntityId, EntityName>>;

/** `GET /stories` */
export interface StoriesAnswer extends Page<ListedStory> {
  readonly names: Names;
}

export interface ListedStory extends StoryEntry {
  /** Its earliest article, for a headline. */
  readonly lead: DocumentEntry | null;
}

/** `GET /stories/{story}` */
export interface StoryAnswer extends StoredStory {
  /** The first thousand of its articles, in the order of `story.documents`. */
  readonly documents: readonly DocumentEntry[];
  readonly names: Names;
}

/** `GET /stories/{story}/dossier`: what `isnad compare` packs into its page. */
export type DossierAnswer = Required<DossierData>;

/** `GET /accounts` */
export interface AccountsAnswer extends Page<Account> {
  readonly names: Names;
}

/** `GET /accounts/{account}` */
export interface AccountAnswer {
  readonly account: Account;
  readonly names: Names;
}

/** `GET /documents` */
export type DocumentsAnswer = Page<DocumentEntry>;
/** `GET /documents/{document}` */
export type DocumentAnswer = StoredDocument;
/** `GET /search` */
export type SearchAnswer = Page<SearchHit>;
/** `GET /custody` */
export type CustodyAnswer = Page<CustodyEntry>;

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
