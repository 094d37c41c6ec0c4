/** One statement of a vocabulary. */
interface Statement {
  readonly subject: { readonly value: string };
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string };
}
type Loader = (options: { factory: object }) => readonly Statement[];

const RDFS = "http://www.w3.org/2000/01/rdf-schema#";
const term = (value: unknown) => ({ value: typeof value === "string" ? value : "" });
const FACTORY = {
  namedNode: term,
  blankNode: term,
  literal: term,
  defaultGraph: () => term(""),
  quad: (subject: object, predicate: object, object: object) => ({ subject, predicate, object }),
};

/** A published vocabulary: which terms it has, and which classes lie under which. */
export class Vocabulary {
  readonly terms = new Set<string>();
  readonly #objects = new Map<string, string[]>();

  constructor(loader: unknown) {
    for (const { subject, predicate, object } of (loader as Loader)({ factory: FACTORY })) {
      this.terms.add(subject.value);
      const key = `${subject.value} ${predicate.value}`;
      this.#objects.set(key, [...(this.#objects.get(key) ?? []), object.value]);
    }
  }

  objectsOf(subject: string, predicate: string): readonly string[] {
    return this.#objects.get(`${subject} ${predicate}`) ?? [];
  }

  /** A class and all above it. */
  classesOf(name: string): ReadonlySet<string> {
    const found = new Set<string>();
    const visit = (one: string): void => {
      if (found.has(one)) return;
      found.add(one);
      for (const above of this.objectsOf(one, `${RDFS}subClassOf`)) visit(above);
    };
    visit(name);
    return found;
  }
}
