///<reference types="svelte" />

import { useDesk } from "../frame/desk.svelte.ts";
import { MARK_KINDS, type Mark, type MarkKind } from "../records/collect-marks.ts";
import { formatNumber } from "../words/format-number.ts";
type $$ComponentProps = { marks: readonly Mark[] };
function $$render() {
  /** Switches for the marks; each shows the line that it draws. Kinds that this article has none of are left out. */
  const { marks }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const kinds = $derived(
    MARK_KINDS.map((kind) => ({ kind, count: marks.filter((mark) => mark.kind === kind).length })).filter(
      (k) => k.count,
    ),
  );

  function toggle(kind: MarkKind): void {
    const { hidden } = desk.place.state;
    desk.place.replace({ hidden: hidden.includes(kind) ? hidden.filter((k) => k !== kind) : [...hidden, kind] });
  }
  async () => {
    svelteHTML.createElement("fieldset", { class: `no-print` });
    svelteHTML.createElement("legend", { class: `hidden-words` });
    desk.words.reader.marks;
    for (let { kind, count } of __sveltets_2_ensureArray(kinds)) {
      kind;
      svelteHTML.createElement("label", {});
      svelteHTML.createElement("input", {
        type: `checkbox`,
        checked: !desk.place.state.hidden.includes(kind),
        onchange: () => toggle(kind),
      });
      svelteHTML.createElement("span", { class: `sample ${kind}` });
      desk.words.reader.markKind[kind];
      svelteHTML.createElement("bdi", { class: `quiet` });
      formatNumber(desk.tongue, count);
    }
    svelteHTML.createElement("p", { class: `quiet no-print`, id: `marks-hint` });
    desk.words.reader.hint;
  };
  return {
    props: {} as any as $$ComponentProps,
    exports: {},
    bindings: __sveltets_$$bindings(""),
    slots: {},
    events: {},
  };
}
const MarkToggles__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type MarkToggles__SvelteComponent_ = ReturnType<typeof MarkToggles__SvelteComponent_>;
/*Ωignore_endΩ*/ export default MarkToggles__SvelteComponent_;
