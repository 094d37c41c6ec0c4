///<reference types="svelte" />

import { useDesk } from "../frame/desk.svelte.ts";
import type { View } from "../words/words.ts";
type $$ComponentProps = { view: Exclude<View, "front">; level?: 1 | 2 };
function $$render() {
  const { view, level = 1 }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  async () => {
    svelteHTML.createElement("div", { class: `view-head` });
    svelteHTML.createElement(`h${level}`, { tabindex: level === 1 ? -1 : undefined });
    desk.words.views[view];
    svelteHTML.createElement("p", { class: `view-intro` });
    desk.words.viewIntro[view];
  };
  return {
    props: {} as any as $$ComponentProps,
    exports: {},
    bindings: __sveltets_$$bindings(""),
    slots: {},
    events: {},
  };
}
const ViewHead__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ViewHead__SvelteComponent_ = ReturnType<typeof ViewHead__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ViewHead__SvelteComponent_;
