///<reference types="svelte" />

import { useDesk } from "../frame/desk.svelte.ts";
import DerivationPair from "./DerivationPair.svelte";
import ViewHead from "./ViewHead.svelte";
type $$ComponentProps = { level?: 1 | 2 };
function $$render() {
  const { level = 1 }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const derivations = $derived(
    desk.dossier.data.comparison.derivations.filter((d) => desk.story?.documents.includes(d.copy) ?? false),
  );
  async () => {
    {
      const $$_daeHweiV0C = __sveltets_2_ensureComponent(ViewHead);
      new $$_daeHweiV0C({ target: __sveltets_2_any(), props: { view: `copies`, level } });
    }
    if (derivations.length === 0) {
      svelteHTML.createElement("p", { class: `empty` });
      desk.words.copies.empty;
    }
    svelteHTML.createElement("div", { class: `stack` });
    for (let derivation of __sveltets_2_ensureArray(derivations)) {
      {
        const $$_riaPnoitavireD1C = __sveltets_2_ensureComponent(DerivationPair);
        new $$_riaPnoitavireD1C({ target: __sveltets_2_any(), props: { derivation, level: level === 1 ? 2 : 3 } });
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
const CopiesPage__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type CopiesPage__SvelteComponent_ = ReturnType<typeof CopiesPage__SvelteComponent_>;
/*Ωignore_endΩ*/ export default CopiesPage__SvelteComponent_;
