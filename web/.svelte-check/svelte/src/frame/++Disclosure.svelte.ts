///<reference types="svelte" />

import type { Snippet } from "svelte";
import { useDesk } from "./desk.svelte.ts";
type $$ComponentProps = { summary: Snippet; children: Snippet };
function $$render() {
  /** Something folded away under a line. Its content is drawn when it is opened first, and always on paper. */
  const { summary, children }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  let open = $state(false);
  async () => {
    svelteHTML.createElement("details", {
      open: open || desk.unfolded,
      ontoggle: (event) => {
        if (!desk.unfolded) open = event.currentTarget.open;
      },
    });
    svelteHTML.createElement("summary", {});
    __sveltets_2_ensureSnippet(summary());
    if (open || desk.unfolded) {
      __sveltets_2_ensureSnippet(children());
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
const Disclosure__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Disclosure__SvelteComponent_ = ReturnType<typeof Disclosure__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Disclosure__SvelteComponent_;
