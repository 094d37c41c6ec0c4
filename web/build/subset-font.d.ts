declare module "subset-font" {
  /** The font with only the letters of a text, and every glyph these may become. */
  export default function subsetFont(
    font: Uint8Array,
    letters: string,
    options: { readonly targetFormat: "woff2" },
  ): Promise<Uint8Array>;
}
