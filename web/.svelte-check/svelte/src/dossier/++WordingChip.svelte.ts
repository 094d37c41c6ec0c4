///<reference types="svelte" />

import { useDesk } from "../frame/desk.svelte.ts";
import { firstDocument, type Wording } from "../records/collect-labels.ts";
import { formatNumber } from "../words/format-number.ts";
import { dropIsolates } from "../words/isolate.ts";
type $$ComponentProps = { wording: Wording; spoken: boolean };
function $$render() {
  /** The words for an actor: solid in the outlet's own voice, outlined when quoted. Opens their first use. */
  const { wording, spoken }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const use = $derived(firstDocument(wording, desk.story?.documents ?? []));
  const outlined = $derived(spoken || wording.quoted);
  const times = $derived(dropIsolates(desk.words.labels.times(wording.uses.length)));
  async () => {
    if (use) {
      svelteHTML.createElement("a", {
        href: desk.address({ view: "article", document: use.document, at: use.span }),
        title: outlined && !spoken ? `${desk.words.labels.quoted}${desk.words.comma}${times}` : times,
      });
      outlined;
      svelteHTML.createElement("bdi", { lang: `ar` });
      wording.words;
      if (wording.uses.length > 1) {
        svelteHTML.createElement("small", { "aria-label": times });
        formatNumber(desk.tongue, wording.uses.length);
      }
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
const WordingChip__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type WordingChip__SvelteComponent_ = ReturnType<typeof WordingChip__SvelteComponent_>;
/*Ωignore_endΩ*/ export default WordingChip__SvelteComponent_;
