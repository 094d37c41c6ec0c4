///<reference types="svelte" />

import type { Reading, Span } from "@isnad/core";
import { useDesk } from "../frame/desk.svelte.ts";
import { citeWords } from "../records/cite-words.ts";
import type { Mark } from "../records/collect-marks.ts";
import MarkExplanation from "./MarkExplanation.svelte";

interface Props {
  readonly reading: Reading;
  readonly marks: readonly Mark[];
  readonly pointed: Span | null;
  readonly onclose: () => void;
  readonly onstep: (by: 1 | -1) => void;
}
function $$render() {
  const { reading, marks, pointed, onclose, onstep }: Props = $props();
  const desk = useDesk();
  const words = $derived(desk.words.reader);
  /** More than this many marks over one place are not explained at once. */
  const MOST = 12;
  const span = $derived(pointed ?? (marks[0] ? whole(marks[0].extent) : null));
  let outcome: "copied" | "copyFailed" | null = $state(null);
  let heading: HTMLElement | undefined = $state();

  function focus(): void {
    heading?.focus();
  }
  function whole(spans: readonly Span[]): Span {
    return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) };
  }
  async function copy(): Promise<void> {
    if (!span) return;
    try {
      await navigator.clipboard.writeText(citeWords(reading, span, desk.tongue, desk.words));
      outcome = "copied";
    } catch {
      outcome = "copyFailed";
    }
  }
  $effect(() => {
    void span;
    outcome = null;
  });
  async () => {
    svelteHTML.createElement("aside", {
      class: `no-print`,
      "aria-labelledby": `panel-head`,
      onkeydown: (event) => {
        if (event.key === "Escape") onclose();
      },
    });
    !span;
    svelteHTML.createElement("div", { class: `head` });
    {
      const $$_h22 = svelteHTML.createElement("h2", { id: `panel-head`, tabindex: -1 });
      heading = $$_h22;
      words.panel;
    }
    if (span) {
      svelteHTML.createElement("button", { type: `button`, onclick: onclose });
      words.close;
    }
    if (span) {
      svelteHTML.createElement("div", { class: `tools` });
      svelteHTML.createElement("button", { type: `button`, onclick: () => onstep(-1) });
      words.previous;
      svelteHTML.createElement("button", { type: `button`, onclick: () => onstep(1) });
      words.next;
      svelteHTML.createElement("button", { type: `button`, onclick: copy });
      words.copy;
      svelteHTML.createElement("span", { role: `status`, class: `quiet` });
      outcome ? words[outcome] : "";
      for (let mark of __sveltets_2_ensureArray(marks.slice(0, MOST))) {
        `${mark.kind}/${mark.id}`;
        {
          const $$_noitanalpxEkraM1C = __sveltets_2_ensureComponent(MarkExplanation);
          new $$_noitanalpxEkraM1C({ target: __sveltets_2_any(), props: { reading, mark } });
        }
      }
    } else {
      svelteHTML.createElement("p", { class: `quiet` });
      words.nothing;
    }
  };
  return {
    props: {} as any as Props,
    exports: {} as any as { focus: typeof focus },
    bindings: __sveltets_$$bindings(""),
    slots: {},
    events: {},
  };
}
const MarkPanel__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type MarkPanel__SvelteComponent_ = ReturnType<typeof MarkPanel__SvelteComponent_>;
/*Ωignore_endΩ*/ export default MarkPanel__SvelteComponent_;
