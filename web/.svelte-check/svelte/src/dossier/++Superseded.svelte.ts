///<reference types="svelte" />

import type { Account, Position } from "@isnad/core";
import { useDesk } from "../frame/desk.svelte.ts";
import Sentence from "../frame/Sentence.svelte";
import { sayPosition } from "../records/describe-position.ts";
import { dropIsolates } from "../words/isolate.ts";
type $$ComponentProps = { account: Account; position: Position };
function $$render() {
  /** Says which later figure of the same origin took the place of this one. */
  const { account, position }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const later = $derived(position.supersededBy === null ? undefined : account.positions[position.supersededBy]);
  const value = $derived(later && sayPosition(desk.dossier.data, later.value, desk.tongue, desk.words));
  async () => {
    if (value) {
      svelteHTML.createElement("p", { class: `quiet` });
      {
        const $$_ecnetneS1C = __sveltets_2_ensureComponent(Sentence);
        new $$_ecnetneS1C({
          target: __sveltets_2_any(),
          props: { text: desk.words.position.superseded(dropIsolates(value)) },
        });
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
const Superseded__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Superseded__SvelteComponent_ = ReturnType<typeof Superseded__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Superseded__SvelteComponent_;
