///<reference types="svelte" />

import type { EntityId } from "@isnad/core";
import { useDesk } from "./desk.svelte.ts";
import Name from "./Name.svelte";
type $$ComponentProps = { entity: EntityId | null; printed: string };
function $$render() {
  const { entity, printed }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const written = $derived(desk.nameEntity(entity, printed));
  async () => {
    {
      const $$_emaN0C = __sveltets_2_ensureComponent(Name);
      new $$_emaN0C({ target: __sveltets_2_any(), props: { text: written.text, lang: written.lang } });
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
const Entity__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Entity__SvelteComponent_ = ReturnType<typeof Entity__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Entity__SvelteComponent_;
