///<reference types="svelte" />

import { useDesk } from "../frame/desk.svelte.ts";
import type { FigureScale } from "../records/scale-figures.ts";
import { formatNumber } from "../words/format-number.ts";
type $$ComponentProps = { scale: FigureScale };
function $$render() {
  const { scale }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  async () => {
    svelteHTML.createElement("span", { class: `ticks`, "aria-hidden": `true` });
    for (let tick of __sveltets_2_ensureArray(scale.ticks)) {
      svelteHTML.createElement("span", {});
      __sveltets_2_ensureType(String, Number, `${(scale.place(tick) * 100).toFixed(2)} `);
      svelteHTML.createElement("bdi", {});
      formatNumber(desk.tongue, tick);
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
const ScaleTicks__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ScaleTicks__SvelteComponent_ = ReturnType<typeof ScaleTicks__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ScaleTicks__SvelteComponent_;
