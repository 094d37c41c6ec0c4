///<reference types="svelte" />

import type { Finding } from "@isnad/core";
import { useDesk } from "../frame/desk.svelte.ts";
import Name from "../frame/Name.svelte";
import Quote from "../frame/Quote.svelte";
import { nameOutlet } from "../records/name-outlet.ts";
type $$ComponentProps = { finding: Finding };
function $$render() {
  /** An observation, with all the words that it rests on. */
  const { finding }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  async () => {
    svelteHTML.createElement("li", {});
    svelteHTML.createElement("p", {});
    svelteHTML.createElement("bdi", {});
    finding[desk.tongue.lang];
    svelteHTML.createElement("div", { class: `spans` });
    for (let { document, span } of __sveltets_2_ensureArray(finding.spans)) {
      const reading = desk.dossier.readings.get(document);
      if (reading) {
        svelteHTML.createElement("div", {});
        svelteHTML.createElement("p", { class: `quiet` });
        {
          const $$_emaN4C = __sveltets_2_ensureComponent(Name);
          new $$_emaN4C({ target: __sveltets_2_any(), props: { text: nameOutlet(reading.document).name } });
        }
        {
          const $$_etouQ3C = __sveltets_2_ensureComponent(Quote);
          new $$_etouQ3C({ target: __sveltets_2_any(), props: { document, span } });
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
const FindingItem__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type FindingItem__SvelteComponent_ = ReturnType<typeof FindingItem__SvelteComponent_>;
/*Ωignore_endΩ*/ export default FindingItem__SvelteComponent_;
