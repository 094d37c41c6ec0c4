///<reference types="svelte" />

import { nameFile } from "../records/name-outlet.ts";
import { formatMoment } from "../words/format-time.ts";
import Disclosure from "./Disclosure.svelte";
import { useDesk } from "./desk.svelte.ts";
import Name from "./Name.svelte";
import Sentence from "./Sentence.svelte";

function $$render() {
  const desk = useDesk();
  const data = $derived(desk.dossier.data);
  async () => {
    svelteHTML.createElement("footer", {});
    svelteHTML.createElement("p", {});
    {
      const $$_ecnetneS2C = __sveltets_2_ensureComponent(Sentence);
      new $$_ecnetneS2C({
        target: __sveltets_2_any(),
        props: { text: desk.words.colophon.made(data.version, formatMoment(desk.tongue, data.generatedAt)) },
      });
    }
    svelteHTML.createElement("p", {});
    desk.words.colophon.stance;
    svelteHTML.createElement("p", { class: `no-print` });
    desk.words.colophon.offline;
    svelteHTML.createElement("a", { href: desk.address({ view: "whole" }) });
    desk.words.views.whole;
    if (data.failures.length) {
      {
        const $$_erusolcsiD1C = __sveltets_2_ensureComponent(Disclosure);
        const $$_erusolcsiD1 = new $$_erusolcsiD1C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            summary: () => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_ecnetneS0C = __sveltets_2_ensureComponent(Sentence);
                  new $$_ecnetneS0C({
                    target: __sveltets_2_any(),
                    props: { text: desk.words.colophon.failures(data.failures.length) },
                  });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        }); /*Ωignore_startΩ*/
        const { summary } = $$_erusolcsiD1.$$prop_def; /*Ωignore_endΩ*/
        svelteHTML.createElement("ul", {});
        for (let failure of __sveltets_2_ensureArray(data.failures)) {
          svelteHTML.createElement("li", {});
          {
            const $$_emaN4C = __sveltets_2_ensureComponent(Name);
            new $$_emaN4C({ target: __sveltets_2_any(), props: { text: nameFile(failure.source) } });
          }
          svelteHTML.createElement("bdi", { lang: `en` });
          failure.message;
        }
        Disclosure;
      }
    }
  };
  return {
    props: {} as Record<string, never>,
    exports: {},
    bindings: __sveltets_$$bindings(""),
    slots: {},
    events: {},
  };
}
const Colophon__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Colophon__SvelteComponent_ = ReturnType<typeof Colophon__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Colophon__SvelteComponent_;
