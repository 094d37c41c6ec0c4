///<reference types="svelte" />

import type { Reading } from "@isnad/core";
import { tick, untrack } from "svelte";
import { useDesk } from "../frame/desk.svelte.ts";
import { marksAt, marksOver } from "../records/choose-marks.ts";
import { collectMarks, type Mark } from "../records/collect-marks.ts";
import type { Pointed } from "../route/parse-route.ts";
import ArticleFacts from "./ArticleFacts.svelte";
import ArticleText from "./ArticleText.svelte";
import MarkPanel from "./MarkPanel.svelte";
import MarkToggles from "./MarkToggles.svelte";
type $$ComponentProps = { reading: Reading; at: Pointed | null };
function $$render() {
  const { reading, at }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const all = $derived(collectMarks(reading));
  const visible = $derived(all.filter((mark) => !desk.place.state.hidden.includes(mark.kind)));
  const pointed = $derived(at && !("mark" in at) ? at : null);
  const chosen = $derived(at && "mark" in at ? (all.find((mark) => mark.id === at.mark) ?? null) : null);
  /** What the panel explains: the chosen mark and what lies over the same words, or all that touches the words pointed at. */
  const explained = $derived.by((): Mark[] => {
    if (pointed) return marksOver(all, pointed);
    if (!chosen) return [];
    return [chosen, ...marksAt(visible, chosen.handle.start).filter((mark) => mark !== chosen)];
  });
  let text: ReturnType<typeof ArticleText> | undefined = $state();
  let panel: ReturnType<typeof MarkPanel> | undefined = $state();

  function choose(mark: Mark, focusPanel: boolean): void {
    desk.place.replace({ route: { view: "article", document: reading.document.id, at: { mark: mark.id } } });
    if (focusPanel) tick().then(() => panel?.focus());
  }
  function close(): void {
    const back = chosen?.handle.start ?? pointed?.start ?? 0;
    desk.place.replace({ route: { view: "article", document: reading.document.id, at: null } });
    tick().then(() => text?.focusAt(back));
  }
  function step(by: 1 | -1): void {
    const from = chosen ? visible.indexOf(chosen) : -1;
    const next = visible[from + by] ?? visible[by > 0 ? 0 : visible.length - 1];
    if (next) choose(next, false);
    if (next) tick().then(() => text?.show(next.handle.start));
  }

  // Somebody followed a link to these words: bring them to the middle of the page.
  $effect(() => {
    void desk.place.arrivals;
    const target = untrack(() => pointed?.start ?? chosen?.handle.start);
    if (target === undefined || untrack(() => desk.place.scrolled) !== undefined) return;
    tick().then(() => {
      document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
      text?.show(target);
    });
  });
  async () => {
    svelteHTML.createElement("div", { class: `reader` });
    explained.length > 0 || pointed !== null;
    svelteHTML.createElement("div", { class: `page` });
    {
      const $$_stcaFelcitrA2C = __sveltets_2_ensureComponent(ArticleFacts);
      new $$_stcaFelcitrA2C({ target: __sveltets_2_any(), props: { reading } });
    }
    {
      const $$_selggoTkraM2C = __sveltets_2_ensureComponent(MarkToggles);
      new $$_selggoTkraM2C({ target: __sveltets_2_any(), props: { marks: all } });
    }
    {
      const $$_txeTelcitrA2C = __sveltets_2_ensureComponent(ArticleText);
      const $$_txeTelcitrA2 = new $$_txeTelcitrA2C({
        target: __sveltets_2_any(),
        props: { reading, marks: visible, chosen, pointed, onchoose: choose },
      });
      text = $$_txeTelcitrA2;
    }
    {
      const $$_lenaPkraM1C = __sveltets_2_ensureComponent(MarkPanel);
      const $$_lenaPkraM1 = new $$_lenaPkraM1C({
        target: __sveltets_2_any(),
        props: { reading, marks: explained, pointed, onclose: close, onstep: step },
      });
      panel = $$_lenaPkraM1;
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
const ReaderPage__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ReaderPage__SvelteComponent_ = ReturnType<typeof ReaderPage__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ReaderPage__SvelteComponent_;
