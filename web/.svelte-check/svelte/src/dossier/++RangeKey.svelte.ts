///<reference types="svelte" />

import { useDesk } from "../frame/desk.svelte.ts";
import type { FigureScale } from "../records/scale-figures.ts";
import FigureRange from "./FigureRange.svelte";

function $$render() {
  const desk = useDesk();
  const scale: FigureScale = { kind: "linear", max: 10, ticks: [], place: (n) => n / 10 };
  const samples = $derived([
    { words: desk.words.ledger.keyExact, row: { low: 5, high: 5, approximate: false, word: null }, faded: false },
    { words: desk.words.value.about("…"), row: { low: 5, high: 5, approximate: true, word: null }, faded: false },
    { words: desk.words.ledger.keyRange, row: { low: 2, high: 8, approximate: true, word: null }, faded: false },
    { words: desk.words.ledger.keyOpen, row: { low: 4, high: null, approximate: false, word: null }, faded: false },
  ]);
  async () => {
    svelteHTML.createElement("dl", { "aria-label": desk.words.ledger.key, class: `quiet` });
    for (let sample of __sveltets_2_ensureArray(samples)) {
      svelteHTML.createElement("div", {});
      svelteHTML.createElement("dt", { "aria-hidden": `true` });
      {
        const $$_egnaRerugiF3C = __sveltets_2_ensureComponent(FigureRange);
        new $$_egnaRerugiF3C({ target: __sveltets_2_any(), props: { row: sample.row, scale } });
      }
      svelteHTML.createElement("dd", {});
      sample.words;
    }
  };
  return {
    props: {} as Record<string, never>,
    exports: {},
    bindings: __sveltets_$$bindings(""),
    slots: {},
    events: {},
  };
}
const RangeKey__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type RangeKey__SvelteComponent_ = ReturnType<typeof RangeKey__SvelteComponent_>;
/*Ωignore_endΩ*/ export default RangeKey__SvelteComponent_;
