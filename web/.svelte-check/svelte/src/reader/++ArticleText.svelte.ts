///<reference types="svelte" />

import type { Reading, Span } from "@isnad/core";
import { tick } from "svelte";
import { useDesk } from "../frame/desk.svelte.ts";
import { marksAt } from "../records/choose-marks.ts";
import { MARK_KINDS, type Mark } from "../records/collect-marks.ts";
import { cutParagraphs } from "./cut-paragraphs.ts";
import FurnitureBlock from "./FurnitureBlock.svelte";
import MarkedParagraph from "./MarkedParagraph.svelte";

interface Props {
  readonly reading: Reading;
  readonly marks: readonly Mark[];
  readonly chosen: Mark | null;
  readonly pointed: Span | null;
  readonly onchoose: (mark: Mark, focusPanel: boolean) => void;
}
function $$render() {
  const { reading, marks, chosen, pointed, onchoose }: Props = $props();
  const desk = useDesk();
  const blocks = $derived(cutParagraphs(reading.document));
  /** Places where the keyboard stops: where the handles of the visible marks begin. */
  const stops = $derived([...new Set(marks.map((mark) => mark.handle.start))].sort((a, b) => a - b));
  let visited: number | null = $state(null);
  const current = $derived(
    visited !== null && stops.includes(visited) ? visited : (chosen?.handle.start ?? stops[0] ?? null),
  );
  let root: HTMLElement | undefined = $state();

  function find(at: number): HTMLElement | null {
    const exact = root?.querySelector<HTMLElement>(`[data-at="${at}"]`);
    if (exact) return exact;
    const all = [...(root?.querySelectorAll<HTMLElement>("[data-at]") ?? [])];
    return all.findLast((element) => Number(element.dataset["at"]) <= at) ?? null;
  }
  /** Scrolls to the words at a place and makes them the keyboard's place. */
  function show(at: number): void {
    visited = at;
    tick().then(() => find(at)?.scrollIntoView({ block: "center" }));
  }
  function focusAt(at: number): void {
    visited = at;
    tick().then(() => find(at)?.focus());
  }

  function locate(target: EventTarget | null): number | null {
    const element = target instanceof Element ? target.closest<HTMLElement>("[data-at]") : null;
    return element ? Number(element.dataset["at"]) : null;
  }
  function press(event: MouseEvent): void {
    if (getSelection()?.toString()) return;
    const at = locate(event.target);
    const [mark] = at === null ? [] : marksAt(marks, at);
    if (!mark || at === null) return;
    visited = stops.includes(at) ? at : mark.handle.start;
    onchoose(mark, false);
  }
  function key(event: KeyboardEvent): void {
    const at = locate(event.target);
    if (at === null || event.ctrlKey || event.metaKey || event.altKey) return;
    // The text runs from right to left whatever the page's language: the left arrow goes on.
    const by = { ArrowLeft: 1, ArrowDown: 1, ArrowRight: -1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      const next = stops[stops.indexOf(at) + by];
      if (next !== undefined) focusAt(next);
      event.preventDefault();
    } else if (event.key === "Enter" || event.key === " ") {
      const mark = marks.find((m) => m.handle.start === at);
      if (mark) onchoose(mark, true);
      event.preventDefault();
    }
  }
  async () => {
    svelteHTML.createElement("div", { hidden: true });
    for (let kind of __sveltets_2_ensureArray(MARK_KINDS)) {
      svelteHTML.createElement("span", { id: `kind-${kind}` });
      desk.words.reader.markKind[kind];
    }

    {
      const $$_div0 = svelteHTML.createElement("div", {
        class: `text`,
        lang: `ar`,
        dir: `rtl`,
        role: `group`,
        "aria-label": desk.words.reader.text,
        "aria-describedby": `marks-hint`,
        onclick: press,
        onkeydown: key,
      });
      root = $$_div0;
      for (let block of __sveltets_2_ensureArray(blocks)) {
        if (block.furniture) {
          {
            const $$_kcolBerutinruF1C = __sveltets_2_ensureComponent(FurnitureBlock);
            new $$_kcolBerutinruF1C({
              target: __sveltets_2_any(),
              props: { reading, paragraphs: block.paragraphs, pointed },
            });
          }
        } else {
          for (let paragraph of __sveltets_2_ensureArray(block.paragraphs)) {
            paragraph.start;
            {
              const $$_hpargaraPdekraM1C = __sveltets_2_ensureComponent(MarkedParagraph);
              new $$_hpargaraPdekraM1C({
                target: __sveltets_2_any(),
                props: { text: reading.document.text, paragraph, marks, chosen, pointed, current },
              });
            }
          }
        }
      }
    }
  };
  return {
    props: {} as any as Props,
    exports: {} as any as { show: typeof show; focusAt: typeof focusAt },
    bindings: __sveltets_$$bindings(""),
    slots: {},
    events: {},
  };
}
const ArticleText__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ArticleText__SvelteComponent_ = ReturnType<typeof ArticleText__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ArticleText__SvelteComponent_;
