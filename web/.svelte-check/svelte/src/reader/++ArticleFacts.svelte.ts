///<reference types="svelte" />

import type { Reading } from "@isnad/core";
import { useDesk } from "../frame/desk.svelte.ts";
import Name from "../frame/Name.svelte";
import { nameFile, nameOutlet } from "../records/name-outlet.ts";
import { formatMoment } from "../words/format-time.ts";
type $$ComponentProps = { reading: Reading; level?: 1 | 2 };
function $$render() {
  /** Whose text it is, of what day, what it credits, and what a person should look at. */
  const { reading, level = 1 }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const document = $derived(reading.document);
  const codes = $derived([...new Set(reading.diagnostics.map((diagnostic) => diagnostic.code))]);
  async () => {
    svelteHTML.createElement("div", { class: `facts` });
    svelteHTML.createElement(`h${level}`, { class: `outlet`, tabindex: level === 1 ? -1 : undefined });
    {
      const $$_emaN2C = __sveltets_2_ensureComponent(Name);
      new $$_emaN2C({ target: __sveltets_2_any(), props: { text: nameOutlet(document).name } });
    }
    svelteHTML.createElement("p", { class: `quiet` });
    svelteHTML.createElement("bdi", {});
    document.creationTime ? formatMoment(desk.tongue, document.creationTime) : desk.words.articles.noDate;
    {
      const $$_emaN2C = __sveltets_2_ensureComponent(Name);
      new $$_emaN2C({ target: __sveltets_2_any(), props: { text: nameFile(document.capture.source) } });
    }
    if (document.url) {
      svelteHTML.createElement("bdi", { dir: `ltr` });
      document.url;
    }
    if (document.credits.length) {
      svelteHTML.createElement("p", { class: `quiet` });
      desk.words.zone.credit;
      for (let name of __sveltets_2_ensureArray([...new Set(document.credits.map((credit) => credit.name))])) {
        let n = 1;
        if (n > 0) {
          desk.words.comma;
        }
        {
          const $$_emaN2C = __sveltets_2_ensureComponent(Name);
          new $$_emaN2C({ target: __sveltets_2_any(), props: { text: name } });
        }
      }
    }
    if (codes.length) {
      svelteHTML.createElement("details", { class: `quiet` });
      svelteHTML.createElement("summary", {});
      desk.words.articles.diagnostics;
      svelteHTML.createElement("bdi", {});
      codes.length;
      svelteHTML.createElement("ul", {});
      for (let code of __sveltets_2_ensureArray(codes)) {
        svelteHTML.createElement("li", {});
        desk.words.diagnostic[code];
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
const ArticleFacts__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ArticleFacts__SvelteComponent_ = ReturnType<typeof ArticleFacts__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ArticleFacts__SvelteComponent_;
