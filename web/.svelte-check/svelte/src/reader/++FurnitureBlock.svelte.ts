///<reference types="svelte" />

import type { Reading, Span } from "@isnad/core";
import { useDesk } from "../frame/desk.svelte.ts";
import type { Paragraph } from "./cut-paragraphs.ts";
type $$ComponentProps = { reading: Reading; paragraphs: readonly Paragraph[]; pointed?: Span | null };
function $$render() {
  /** What stood around the article on its page: grey, folded, never read. */
  const { reading, paragraphs, pointed = null }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const within = $derived(pointed !== null && paragraphs.some((p) => p.start < pointed.end && p.end > pointed.start));
  async () => {
    svelteHTML.createElement("details", { open: within || desk.unfolded, dir: desk.words.dir, lang: desk.tongue.lang });
    svelteHTML.createElement("summary", { class: `quiet` });
    desk.words.articles.furniture;
    svelteHTML.createElement("div", { lang: `ar`, dir: `rtl` });
    for (let paragraph of __sveltets_2_ensureArray(paragraphs)) {
      svelteHTML.createElement("p", { ...__sveltets_2_empty({ "data-at": paragraph.start }) });
      reading.document.text.slice(paragraph.start, paragraph.end);
    }
  };
  return {
    props: {} as any as $$ComponentProps,
    exports: {},
    bindings: __sveltets_$$bindings(""),
    slots: {},
    events: {},
  };
}
const FurnitureBlock__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type FurnitureBlock__SvelteComponent_ = ReturnType<typeof FurnitureBlock__SvelteComponent_>;
/*Ωignore_endΩ*/ export default FurnitureBlock__SvelteComponent_;
