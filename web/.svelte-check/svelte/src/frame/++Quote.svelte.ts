///<reference types="svelte" />

import type { DocumentId, Span } from "@isnad/core";
import { findContext } from "../records/find-context.ts";
import { useDesk } from "./desk.svelte.ts";
type $$ComponentProps = { document: DocumentId; span: Span; context?: boolean };
function $$render() {
  /** Exact words inside their sentence, as printed. The words link to the article. */
  const { document, span, context = true }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const reading = $derived(desk.dossier.readings.get(document));
  const found = $derived(reading ? findContext(reading, span) : null);
  async () => {
    if (found) {
      svelteHTML.createElement("blockquote", { lang: `ar`, dir: `rtl` });
      if (context) {
        found.cutBefore ? "… " : "";
        found.before;
      }
      svelteHTML.createElement("a", { href: desk.address({ view: "article", document, at: span }) });
      found.words;
      if (context) {
        found.after;
        found.cutAfter ? " …" : "";
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
const Quote__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Quote__SvelteComponent_ = ReturnType<typeof Quote__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Quote__SvelteComponent_;
