///<reference types="svelte" />

import type { Reading, SourceRef } from "@isnad/core";
import ChainFlow from "../frame/ChainFlow.svelte";
import { useDesk } from "../frame/desk.svelte.ts";
import Sentence from "../frame/Sentence.svelte";
import StatusMark from "../frame/StatusMark.svelte";
import type { Mark } from "../records/collect-marks.ts";
import { explainMark } from "./explain-mark.ts";
type $$ComponentProps = { reading: Reading; mark: Mark };
function $$render() {
  /** One mark: its words, whose they are, what it was read as, and by which rule. */
  const { reading, mark }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const facts = $derived(explainMark(mark, { reading, dossier: desk.dossier, tongue: desk.tongue, words: desk.words }));
  const chain = $derived.by((): readonly SourceRef[] | null => {
    if (mark.kind === "attribution" || mark.kind === "claim" || mark.kind === "label")
      return [...mark.record.chain].reverse();
    return null;
  });
  const uses = $derived(mark.kind === "claim" ? (desk.dossier.uses.get(mark.id) ?? []) : []);
  const title = $derived(reading.document.text.slice(mark.handle.start, mark.handle.end));
  async () => {
    svelteHTML.createElement("section", {});
    svelteHTML.createElement("h3", {});
    svelteHTML.createElement("span", { class: `quiet` });
    desk.words.reader.markKind[mark.kind];
    svelteHTML.createElement("bdi", { class: `words`, lang: `ar` });
    title;
    if (chain) {
      {
        const $$_wolFniahC1C = __sveltets_2_ensureComponent(ChainFlow);
        new $$_wolFniahC1C({
          target: __sveltets_2_any(),
          props: {
            links: chain,
            ends: [{ document: reading.document.id, span: mark.handle }],
            linked: false,
            denied: mark.kind === "attribution" && mark.record.polarity === "deny",
          },
        });
      }
    }
    for (let use of __sveltets_2_ensureArray(uses)) {
      svelteHTML.createElement("p", { class: `use` });
      {
        const $$_kraMsutatS2C = __sveltets_2_ensureComponent(StatusMark);
        new $$_kraMsutatS2C({ target: __sveltets_2_any(), props: { status: use.account.status, named: false } });
      }
      svelteHTML.createElement("a", { href: desk.address({ view: "account", id: use.account.id }) });
      svelteHTML.createElement("bdi", {});
      use.account.question[desk.tongue.lang];
    }
    svelteHTML.createElement("dl", {});
    for (let fact of __sveltets_2_ensureArray(facts)) {
      svelteHTML.createElement("dt", {});
      fact.term;
      svelteHTML.createElement("dd", { class: fact.as });
      for (let value of __sveltets_2_ensureArray(fact.values)) {
        svelteHTML.createElement("span", {
          lang: fact.as === "quote" ? "ar" : undefined,
          dir: fact.as === "quote" ? "rtl" : undefined,
        });
        {
          const $$_ecnetneS4C = __sveltets_2_ensureComponent(Sentence);
          new $$_ecnetneS4C({ target: __sveltets_2_any(), props: { text: value } });
        }
      }
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
const MarkExplanation__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type MarkExplanation__SvelteComponent_ = ReturnType<typeof MarkExplanation__SvelteComponent_>;
/*Ωignore_endΩ*/ export default MarkExplanation__SvelteComponent_;
