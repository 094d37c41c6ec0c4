///<reference types="svelte" />

import type { Snippet } from "svelte";
import { useDesk } from "./desk.svelte.ts";

function $$render<T>() {
  type $$ComponentProps = { items: readonly T[]; first: number; item: Snippet<[T]> };

  /** A long list shows its first items; one press shows the rest. On paper it is whole. */
  const { items, first, item }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  let open = $state(false);
  const whole = $derived(open || desk.unfolded || items.length <= first + 2);
  const shown = $derived(whole ? items : items.slice(0, first));
  async () => {
    for (let one of __sveltets_2_ensureArray(shown)) {
      __sveltets_2_ensureSnippet(item(one));
    }
    if (!whole) {
      svelteHTML.createElement("div", { class: `no-print` });
      svelteHTML.createElement("button", { type: `button`, onclick: () => (open = true) });
      desk.words.story.showAll(items.length);
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
class __sveltets_Render<T> {
  props(): ReturnType<typeof $$render<T>>["props"] {
    return null as any;
  }
  events(): ReturnType<typeof $$render<T>>["events"] {
    return null as any;
  }
  slots(): ReturnType<typeof $$render<T>>["slots"] {
    return null as any;
  }
  bindings() {
    return __sveltets_$$bindings("");
  }
  exports() {
    return {};
  }
}

interface $$IsomorphicComponent {
  new <T>(
    options: import("svelte").ComponentConstructorOptions<ReturnType<__sveltets_Render<T>["props"]>>,
  ): import("svelte").SvelteComponent<
    ReturnType<__sveltets_Render<T>["props"]>,
    ReturnType<__sveltets_Render<T>["events"]>,
    ReturnType<__sveltets_Render<T>["slots"]>
  > & { $$bindings?: ReturnType<__sveltets_Render<T>["bindings"]> } & ReturnType<__sveltets_Render<T>["exports"]>;
  <T>(
    internal: unknown,
    props: ReturnType<__sveltets_Render<T>["props"]> & {},
  ): ReturnType<__sveltets_Render<T>["exports"]>;
  z_$$bindings?: ReturnType<__sveltets_Render<any>["bindings"]>;
}
const Fold__SvelteComponent_: $$IsomorphicComponent = null as any;
/*Ωignore_startΩ*/ type Fold__SvelteComponent_<T> = InstanceType<typeof Fold__SvelteComponent_<T>>;
/*Ωignore_endΩ*/ export default Fold__SvelteComponent_;
