///<reference types="svelte" />

import Disclosure from "../frame/Disclosure.svelte";
import { useDesk } from "../frame/desk.svelte.ts";
import Entity from "../frame/Entity.svelte";
import Sentence from "../frame/Sentence.svelte";
import type { SpeakerStatements } from "../records/group-accounts.ts";
import StatementLine from "./StatementLine.svelte";
type $$ComponentProps = { speakers: readonly SpeakerStatements[] };
function $$render() {
  const { speakers }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  async () => {
    svelteHTML.createElement("ul", {});
    for (let speaker of __sveltets_2_ensureArray(speakers)) {
      speaker.entity ?? speaker.speaker;
      svelteHTML.createElement("li", {});
      {
        const $$_erusolcsiD2C = __sveltets_2_ensureComponent(Disclosure);
        const $$_erusolcsiD2 = new $$_erusolcsiD2C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            summary: () => {
              async () /*Ωignore_positionΩ*/ => {
                svelteHTML.createElement("strong", {});
                {
                  const $$_ytitnE1C = __sveltets_2_ensureComponent(Entity);
                  new $$_ytitnE1C({
                    target: __sveltets_2_any(),
                    props: { entity: speaker.entity, printed: speaker.speaker },
                  });
                }
                svelteHTML.createElement("span", { class: `quiet` });
                {
                  const $$_ecnetneS1C = __sveltets_2_ensureComponent(Sentence);
                  new $$_ecnetneS1C({
                    target: __sveltets_2_any(),
                    props: { text: desk.words.story.countStatements(speaker.accounts.length) },
                  });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        }); /*Ωignore_startΩ*/
        const { summary } = $$_erusolcsiD2.$$prop_def; /*Ωignore_endΩ*/
        svelteHTML.createElement("ul", { class: `said` });
        for (let account of __sveltets_2_ensureArray(speaker.accounts)) {
          account.id;
          svelteHTML.createElement("li", {});
          {
            const $$_eniLtnemetatS5C = __sveltets_2_ensureComponent(StatementLine);
            new $$_eniLtnemetatS5C({ target: __sveltets_2_any(), props: { account } });
          }
        }
        Disclosure;
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
const SpeakerList__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type SpeakerList__SvelteComponent_ = ReturnType<typeof SpeakerList__SvelteComponent_>;
/*Ωignore_endΩ*/ export default SpeakerList__SvelteComponent_;
