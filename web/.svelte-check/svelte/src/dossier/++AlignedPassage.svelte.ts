///<reference types="svelte" />

import type { Reading, Span } from "@isnad/core";
import { useDesk } from "../frame/desk.svelte.ts";
import Name from "../frame/Name.svelte";
import { diffWords } from "../records/diff-words.ts";
import { nameOutlet } from "../records/name-outlet.ts";

interface Props {
  readonly copy: Reading;
  readonly other: Reading;
  readonly inCopy: Span;
  readonly inOther: Span;
}
function $$render() {
  /** One passage in both texts; words that only one of them has are underlined. */
  const { copy, other, inCopy, inOther }: Props = $props();
  const desk = useDesk();
  const cut = (reading: Reading, span: Span) => reading.document.text.slice(span.start, span.end);
  const diff = $derived(diffWords(cut(other, inOther), cut(copy, inCopy)));
  const sides = $derived([
    { reading: other, span: inOther, words: diff.left },
    { reading: copy, span: inCopy, words: diff.right },
  ]);
  async () => {
    svelteHTML.createElement("div", { class: `pair` });
    for (let side of __sveltets_2_ensureArray(sides)) {
      svelteHTML.createElement("div", {});
      svelteHTML.createElement("p", { class: `quiet` });
      svelteHTML.createElement("a", {
        href: desk.address({ view: "article", document: side.reading.document.id, at: side.span }),
      });
      {
        const $$_emaN4C = __sveltets_2_ensureComponent(Name);
        new $$_emaN4C({ target: __sveltets_2_any(), props: { text: nameOutlet(side.reading.document).name } });
      }
      svelteHTML.createElement("blockquote", { lang: `ar`, dir: `rtl` });
      for (let word of __sveltets_2_ensureArray(side.words)) {
        if (word.shared) {
          word.text;
        } else {
          svelteHTML.createElement("mark", {});
          word.text.trimEnd();
          word.text.slice(word.text.trimEnd().length);
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(""), slots: {}, events: {} };
}
const AlignedPassage__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type AlignedPassage__SvelteComponent_ = ReturnType<typeof AlignedPassage__SvelteComponent_>;
/*Ωignore_endΩ*/ export default AlignedPassage__SvelteComponent_;
