///<reference types="svelte" />

import { useDesk } from "../frame/desk.svelte.ts";
import Fold from "../frame/Fold.svelte";
import { collectLabels } from "../records/collect-labels.ts";
import ActorLabels from "./ActorLabels.svelte";
import ViewHead from "./ViewHead.svelte";
type $$ComponentProps = { level?: 1 | 2 };
function $$render() {
  const { level = 1 }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const matrix = $derived(desk.story ? collectLabels(desk.dossier, desk.story) : null);
  async () => {
    {
      const $$_daeHweiV0C = __sveltets_2_ensureComponent(ViewHead);
      new $$_daeHweiV0C({ target: __sveltets_2_any(), props: { view: `labels`, level } });
    }
    if (!matrix || matrix.actors.length === 0) {
      svelteHTML.createElement("p", { class: `empty` });
      desk.words.labels.empty;
    } else {
      svelteHTML.createElement("div", { class: `actors` });
      {
        const $$_dloF1C = __sveltets_2_ensureComponent(Fold);
        const $$_dloF1 = new $$_dloF1C({
          target: __sveltets_2_any(),
          props: {
            items: matrix.actors,
            first: 12,
            item: (actor) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_slebaLrotcA0C = __sveltets_2_ensureComponent(ActorLabels);
                  new $$_slebaLrotcA0C({
                    target: __sveltets_2_any(),
                    props: { actor, outlets: matrix.outlets, speakers: matrix.speakers, level: level === 1 ? 2 : 3 },
                  });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        }); /*Ωignore_startΩ*/
        const { item } = $$_dloF1.$$prop_def; /*Ωignore_endΩ*/

        Fold;
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
const LabelsPage__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type LabelsPage__SvelteComponent_ = ReturnType<typeof LabelsPage__SvelteComponent_>;
/*Ωignore_endΩ*/ export default LabelsPage__SvelteComponent_;
