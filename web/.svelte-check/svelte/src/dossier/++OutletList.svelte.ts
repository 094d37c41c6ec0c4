///<reference types="svelte" />

import type { Story } from "@isnad/core";
import { useDesk } from "../frame/desk.svelte.ts";
import Name from "../frame/Name.svelte";
import { nameOutlet } from "../records/name-outlet.ts";
import { formatMoment } from "../words/format-time.ts";
type $$ComponentProps = { story: Story };
function $$render() {
  const { story }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const readings = $derived(story.documents.flatMap((id) => desk.dossier.readings.get(id) ?? []));
  async () => {
    svelteHTML.createElement("ol", {});
    for (let { document } of __sveltets_2_ensureArray(readings)) {
      document.id;
      const outlet = nameOutlet(document);
      const copied = desk.dossier.copiesOf.get(document.id)?.some((d) => d.copy === document.id);
      svelteHTML.createElement("li", {});
      svelteHTML.createElement("a", { href: desk.address({ view: "article", document: document.id, at: null }) });
      {
        const $$_emaN3C = __sveltets_2_ensureComponent(Name);
        new $$_emaN3C({ target: __sveltets_2_any(), props: { text: outlet.name } });
      }
      svelteHTML.createElement("p", { class: `quiet` });
      svelteHTML.createElement("bdi", {});
      document.creationTime ? formatMoment(desk.tongue, document.creationTime) : desk.words.articles.noDate;
      if (copied) {
        svelteHTML.createElement("span", {});
        desk.words.views.copies;
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
const OutletList__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type OutletList__SvelteComponent_ = ReturnType<typeof OutletList__SvelteComponent_>;
/*Ωignore_endΩ*/ export default OutletList__SvelteComponent_;
