///<reference types="svelte" />

import { splitIsolates } from "../words/isolate.ts";
import Name from "./Name.svelte";
type $$ComponentProps = { text: string };
function $$render() {
  /** A generated sentence; what was put into it stands in its own direction. */
  const { text }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  async () => {
    for (let piece of __sveltets_2_ensureArray(splitIsolates(text))) {
      if (piece.isolated) {
        {
          const $$_emaN0C = __sveltets_2_ensureComponent(Name);
          new $$_emaN0C({ target: __sveltets_2_any(), props: { text: piece.text } });
        }
      } else {
        piece.text;
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
const Sentence__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Sentence__SvelteComponent_ = ReturnType<typeof Sentence__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Sentence__SvelteComponent_;
