/** One link of an expected chain: where it is named (null when understood), and the word or words that tell it apart. */
export interface ExpectedLink {
  readonly text: string | null;
  readonly key: string | readonly string[];
}

/** Words of the article, copied verbatim; `nth` (from 1) where they occur more than once. */
export interface Quoted {
  readonly nth?: number;
  /** What a careful reader might leave out or add: never missed, never wrong. */
  readonly optional: boolean;
}

export interface ExpectedAttribution extends Quoted {
  readonly content: string;
  readonly cue: string | null;
  readonly chain: readonly ExpectedLink[];
  readonly form: string;
  readonly polarity: string;
}

export interface ExpectedCasualty extends Quoted {
  readonly text: string;
  readonly outcome: string;
  readonly min: number;
  /** null: no upper bound given. */
  readonly max: number | null;
  readonly approx: boolean;
  readonly victims: string;
  readonly place_text: string | null;
  readonly part_of?: string;
  readonly chain: readonly ExpectedLink[];
}

export interface ExpectedControl extends Quoted {
  readonly text: string;
  readonly actor: string | null;
  readonly actor_key: string | readonly string[] | null;
  readonly action: string | readonly string[];
  readonly place_text: string | null;
  readonly polarity: string;
  readonly chain: readonly ExpectedLink[];
}

export interface ExpectedTime extends Quoted {
  readonly text: string;
  readonly value: string | null;
}

export interface ExpectedLabel {
  readonly text: string;
  readonly nth?: number;
  readonly target: string;
  readonly chain: readonly ExpectedLink[];
}

/** What `corpus/readings/<slug>/expected.json` holds; its README says what each field means. */
export interface Expectation {
  readonly doc: string;
  readonly outlet: string | null;
  readonly published: string;
  readonly boilerplate: readonly string[];
  readonly credits: readonly { readonly text: string; readonly key: string }[];
  readonly attributions: readonly ExpectedAttribution[];
  readonly casualties: readonly ExpectedCasualty[];
  readonly control: readonly ExpectedControl[];
  readonly times: readonly ExpectedTime[];
  readonly framing: readonly ExpectedLabel[];
}
