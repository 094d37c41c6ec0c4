/** A source of the house. `path` is from the root of the repository, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}
