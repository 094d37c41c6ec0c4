///<reference types="svelte" />

import type { DocumentId, SourceRef, Span } from "@isnad/core";
import { nameOutlet } from "../records/name-outlet.ts";
import Arrow from "./Arrow.svelte";
import { useDesk } from "./desk.svelte.ts";
import Entity from "./Entity.svelte";
import Name from "./Name.svelte";

interface Props {
  /** Origin first. */
  readonly links: readonly Pick<SourceRef, "name" | "entity">[];
  readonly ends: readonly { readonly document: DocumentId; readonly span: Span }[];
  /** Outlets link to the words that they print. */
  readonly linked?: boolean;
  readonly denied?: boolean;
}
function $$render() {
  const { links, ends, linked = true, denied = false }: Props = $props();
  const desk = useDesk();
  const outlets = $derived(
    ends.flatMap((end) => {
      const reading = desk.dossier.readings.get(end.document);
      return reading ? [{ ...end, ...nameOutlet(reading.document) }] : [];
    }),
  );
  async () => {
    svelteHTML.createElement("ol", {
      class: `chain`,
      "aria-label": `${desk.words.position.chain}: ${desk.words.position.chainHint}`,
    });
    denied;
    for (let link of __sveltets_2_ensureArray(links)) {
      let n = 1;
      svelteHTML.createElement("li", {});
      n === 0;
      {
        const $$_ytitnE2C = __sveltets_2_ensureComponent(Entity);
        new $$_ytitnE2C({ target: __sveltets_2_any(), props: { entity: link.entity, printed: link.name } });
      }
      {
        const $$_worrA2C = __sveltets_2_ensureComponent(Arrow);
        new $$_worrA2C({ target: __sveltets_2_any(), props: {} });
      }
    }
    svelteHTML.createElement("li", { class: `own` });
    desk.words.position.ownVoice;
    {
      const $$_worrA2C = __sveltets_2_ensureComponent(Arrow);
      new $$_worrA2C({ target: __sveltets_2_any(), props: {} });
    }
    svelteHTML.createElement("li", { class: `outlets` });
    for (let outlet of __sveltets_2_ensureArray(outlets)) {
      let n = 1;
      if (n > 0) {
        desk.words.comma;
      }
      if (linked) {
        svelteHTML.createElement("a", {
          href: desk.address({ view: "article", document: outlet.document, at: outlet.span }),
        });
        {
          const $$_emaN3C = __sveltets_2_ensureComponent(Name);
          new $$_emaN3C({ target: __sveltets_2_any(), props: { text: outlet.name } });
        }
      } else {
        {
          const $$_emaN2C = __sveltets_2_ensureComponent(Name);
          new $$_emaN2C({ target: __sveltets_2_any(), props: { text: outlet.name } });
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(""), slots: {}, events: {} };
}
const ChainFlow__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ChainFlow__SvelteComponent_ = ReturnType<typeof ChainFlow__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ChainFlow__SvelteComponent_;
