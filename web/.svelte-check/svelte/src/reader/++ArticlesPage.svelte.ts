///<reference types="svelte" />

import ViewHead from "../dossier/ViewHead.svelte";
import { useDesk } from "../frame/desk.svelte.ts";
import Fold from "../frame/Fold.svelte";
import ArticleEntry from "./ArticleEntry.svelte";
type $$ComponentProps = { level?: 1 | 2 };
function $$render() {
  const { level = 1 }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const readings = $derived((desk.story?.documents ?? []).flatMap((id) => desk.dossier.readings.get(id) ?? []));
  async () => {
    {
      const $$_daeHweiV0C = __sveltets_2_ensureComponent(ViewHead);
      new $$_daeHweiV0C({ target: __sveltets_2_any(), props: { view: `articles`, level } });
    }
    if (readings.length === 0) {
      svelteHTML.createElement("p", { class: `empty` });
      desk.words.articles.empty;
    } else {
      svelteHTML.createElement("div", { class: `list` });
      {
        const $$_dloF1C = __sveltets_2_ensureComponent(Fold);
        const $$_dloF1 = new $$_dloF1C({
          target: __sveltets_2_any(),
          props: {
            items: readings,
            first: 40,
            item: (reading) => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_yrtnEelcitrA0C = __sveltets_2_ensureComponent(ArticleEntry);
                  new $$_yrtnEelcitrA0C({ target: __sveltets_2_any(), props: { reading, level: level === 1 ? 2 : 3 } });
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
const ArticlesPage__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ArticlesPage__SvelteComponent_ = ReturnType<typeof ArticlesPage__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ArticlesPage__SvelteComponent_;
