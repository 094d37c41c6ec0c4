///<reference types="svelte" />

import type { Position } from "@isnad/core";
import { useDesk } from "../frame/desk.svelte.ts";
import Sentence from "../frame/Sentence.svelte";
import { describePosition } from "../records/describe-position.ts";
type $$ComponentProps = { position: Position };
function $$render() {
  /** The value of a position. What is denied says so and is struck through. */
  const { position }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const described = $derived(describePosition(desk.dossier.data, position.value, desk.tongue, desk.words));
  async () => {
    if (described.denied) {
      desk.words.denied;
      desk.words.colon;
      svelteHTML.createElement("s", {});
      {
        const $$_ecnetneS1C = __sveltets_2_ensureComponent(Sentence);
        new $$_ecnetneS1C({ target: __sveltets_2_any(), props: { text: described.text } });
      }
    } else {
      {
        const $$_ecnetneS0C = __sveltets_2_ensureComponent(Sentence);
        new $$_ecnetneS0C({ target: __sveltets_2_any(), props: { text: described.text } });
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
const PositionValue__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type PositionValue__SvelteComponent_ = ReturnType<typeof PositionValue__SvelteComponent_>;
/*Ωignore_endΩ*/ export default PositionValue__SvelteComponent_;
