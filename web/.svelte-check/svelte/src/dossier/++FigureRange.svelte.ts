///<reference types="svelte" />

import { useDesk } from "../frame/desk.svelte.ts";
import type { LedgerRow } from "../records/collect-ledger.ts";
import { describeCount } from "../records/describe-position.ts";
import type { FigureScale } from "../records/scale-figures.ts";
import { dropIsolates } from "../words/isolate.ts";
type $$ComponentProps = { row: Pick<LedgerRow, "low" | "high" | "approximate" | "word">; scale: FigureScale };
function $$render() {
  /** A figure as it is known: a point, a bar, or a line that stays open where no upper bound was given. */
  const { row, scale }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const from = $derived(scale.place(row.low));
  const to = $derived(row.high === null ? 1 : scale.place(row.high));
  const share = (n: number) => `${(n * 100).toFixed(2)}%`;
  async () => {
    svelteHTML.createElement("div", {
      class: `range`,
      role: `img`,
      "aria-label": dropIsolates(describeCount(row, desk.tongue, desk.words)),
    });
    for (let tick of __sveltets_2_ensureArray(scale.ticks)) {
      svelteHTML.createElement("span", { class: `grid` });
      __sveltets_2_ensureType(String, Number, share(scale.place(tick)));
    }
    if (to > from) {
      svelteHTML.createElement("span", { class: `bar` });
      row.high === null;
      __sveltets_2_ensureType(String, Number, share(from));
      __sveltets_2_ensureType(String, Number, share(to - from));
    }
    svelteHTML.createElement("span", { class: `point` });
    row.approximate;
    __sveltets_2_ensureType(String, Number, share(from));
    if (row.high !== null && to > from) {
      svelteHTML.createElement("span", { class: `point` });
      row.approximate;
      __sveltets_2_ensureType(String, Number, share(to));
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
const FigureRange__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type FigureRange__SvelteComponent_ = ReturnType<typeof FigureRange__SvelteComponent_>;
/*Ωignore_endΩ*/ export default FigureRange__SvelteComponent_;
