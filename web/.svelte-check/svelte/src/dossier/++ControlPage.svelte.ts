///<reference types="svelte" />

import Disclosure from "../frame/Disclosure.svelte";
import { useDesk } from "../frame/desk.svelte.ts";
import Entity from "../frame/Entity.svelte";
import StatusMark from "../frame/StatusMark.svelte";
import { collectControl } from "../records/collect-control.ts";
import PlaceTable from "./PlaceTable.svelte";
import ViewHead from "./ViewHead.svelte";
type $$ComponentProps = { level?: 1 | 2 };
function $$render() {
  const { level = 1 }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const places = $derived(
    collectControl(
      desk.dossier,
      desk.accounts.filter((account) => !account.background),
    ),
  );
  const history = $derived(
    collectControl(
      desk.dossier,
      desk.accounts.filter((account) => account.background),
    ),
  );
  const sub = $derived(`h${level + 1}`);
  async () => {
    {
      const $$_daeHweiV0C = __sveltets_2_ensureComponent(ViewHead);
      new $$_daeHweiV0C({ target: __sveltets_2_any(), props: { view: `control`, level } });
    }
    if (places.length + history.length === 0) {
      svelteHTML.createElement("p", { class: `empty` });
      desk.words.control.empty;
    }
    svelteHTML.createElement("div", { class: `stack` });
    for (let place of __sveltets_2_ensureArray(places)) {
      place.key;
      svelteHTML.createElement("section", {});
      svelteHTML.createElement("div", { class: `section-head` });
      svelteHTML.createElement(sub, {});
      if (place.name) {
        {
          const $$_ytitnE4C = __sveltets_2_ensureComponent(Entity);
          new $$_ytitnE4C({ target: __sveltets_2_any(), props: { entity: place.entity, printed: place.name } });
        }
      } else {
        desk.words.control.noPlace;
      }
      svelteHTML.createElement("p", { class: `quiet` });
      {
        const $$_kraMsutatS4C = __sveltets_2_ensureComponent(StatusMark);
        new $$_kraMsutatS4C({ target: __sveltets_2_any(), props: { status: place.status } });
      }
      {
        const $$_elbaTecalP2C = __sveltets_2_ensureComponent(PlaceTable);
        new $$_elbaTecalP2C({ target: __sveltets_2_any(), props: { place } });
      }
    }
    if (history.length) {
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
                svelteHTML.createElement("strong", {});
                desk.words.story.background;
              };
              return __sveltets_2_any(0);
            },
          },
        }); /*Ωignore_startΩ*/
        const { summary } = $$_erusolcsiD1.$$prop_def; /*Ωignore_endΩ*/

        for (let place of __sveltets_2_ensureArray(history)) {
          place.key;
          svelteHTML.createElement(sub, { class: `past` });
          if (place.name) {
            {
              const $$_ytitnE3C = __sveltets_2_ensureComponent(Entity);
              new $$_ytitnE3C({ target: __sveltets_2_any(), props: { entity: place.entity, printed: place.name } });
            }
          } else {
            desk.words.control.noPlace;
          }
          {
            const $$_elbaTecalP2C = __sveltets_2_ensureComponent(PlaceTable);
            new $$_elbaTecalP2C({ target: __sveltets_2_any(), props: { place } });
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
const ControlPage__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ControlPage__SvelteComponent_ = ReturnType<typeof ControlPage__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ControlPage__SvelteComponent_;
