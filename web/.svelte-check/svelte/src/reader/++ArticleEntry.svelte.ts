///<reference types="svelte" />

import type { Reading } from "@isnad/core";
import { useDesk } from "../frame/desk.svelte.ts";
import Name from "../frame/Name.svelte";
import Sentence from "../frame/Sentence.svelte";
import { nameOutlet } from "../records/name-outlet.ts";
import { formatMoment } from "../words/format-time.ts";
import { findTitle } from "./find-title.ts";
type $$ComponentProps = { reading: Reading; level: 2 | 3 };
function $$render() {
  const { reading, level }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const document = $derived(reading.document);
  const outlet = $derived(nameOutlet(document));
  const title = $derived(findTitle(document));
  const figures = $derived(reading.events.filter((event) => event.type === "casualty").length);
  const derivations = $derived(desk.dossier.copiesOf.get(document.id) ?? []);
  async () => {
    svelteHTML.createElement("article", {});
    svelteHTML.createElement("p", { class: `quiet` });
    {
      const $$_emaN2C = __sveltets_2_ensureComponent(Name);
      new $$_emaN2C({ target: __sveltets_2_any(), props: { text: outlet.name } });
    }
    svelteHTML.createElement(`h${level}`, {});
    svelteHTML.createElement("a", {
      href: desk.address({ view: "article", document: document.id, at: null }),
      lang: `ar`,
    });
    svelteHTML.createElement("bdi", {});
    title.text;
    title.cut ? " …" : "";
    svelteHTML.createElement("p", { class: `quiet` });
    svelteHTML.createElement("bdi", {});
    document.creationTime ? formatMoment(desk.tongue, document.creationTime) : desk.words.articles.noDate;
    svelteHTML.createElement("p", { class: `quiet` });
    {
      const $$_ecnetneS2C = __sveltets_2_ensureComponent(Sentence);
      new $$_ecnetneS2C({
        target: __sveltets_2_any(),
        props: { text: desk.words.articles.counts(reading.attributions.length, figures) },
      });
    }
    for (let derivation of __sveltets_2_ensureArray(derivations)) {
      const isCopy = derivation.copy === document.id;
      const other = desk.dossier.readings.get(
        isCopy ? (derivation.original ?? derivation.sibling ?? "") : derivation.copy,
      );
      if (other && (isCopy || derivation.original !== null)) {
        svelteHTML.createElement("p", { class: `quiet` });
        svelteHTML.createElement("a", { href: desk.address({ view: "copies" }) });
        isCopy ? desk.words.copies.copyOf : desk.words.copies.copiedBy;
        {
          const $$_emaN3C = __sveltets_2_ensureComponent(Name);
          new $$_emaN3C({ target: __sveltets_2_any(), props: { text: nameOutlet(other.document).name } });
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
const ArticleEntry__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ArticleEntry__SvelteComponent_ = ReturnType<typeof ArticleEntry__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ArticleEntry__SvelteComponent_;
