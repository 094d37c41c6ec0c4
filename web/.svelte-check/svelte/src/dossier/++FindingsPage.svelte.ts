///<reference types="svelte" />

import { useDesk } from "../frame/desk.svelte.ts";
import Fold from "../frame/Fold.svelte";
import { groupFindings } from "../records/group-findings.ts";
import FindingItem from "./FindingItem.svelte";
import ViewHead from "./ViewHead.svelte";
type $$ComponentProps = { level?: 1 | 2 };
function $$render() {
  const { level = 1 }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const groups = $derived(groupFindings(desk.dossier.data.comparison.findings, desk.story));
  async () => {
    {
      const $$_daeHweiV0C = __sveltets_2_ensureComponent(ViewHead);
      new $$_daeHweiV0C({ target: __sveltets_2_any(), props: { view: `findings`, level } });
    }
    if (groups.length === 0) {
      svelteHTML.createElement("p", { class: `empty` });
      desk.words.findings.empty;
    } else {
      svelteHTML.createElement("div", { class: `stack` });
      svelteHTML.createElement("p", { class: `view-intro` });
      desk.words.findings.caution;
      for (let group of __sveltets_2_ensureArray(groups)) {
        group.kind;
        svelteHTML.createElement("section", {});
        svelteHTML.createElement("div", { class: `section-head` });
        svelteHTML.createElement(`h${level + 1}`, {});
        desk.words.findings.kind[group.kind];
        svelteHTML.createElement("ul", { class: `stack` });
        {
          const $$_dloF3C = __sveltets_2_ensureComponent(Fold);
          const $$_dloF3 = new $$_dloF3C({
            target: __sveltets_2_any(),
            props: {
              items: group.findings,
              first: 8,
              item: (finding) => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_metIgnidniF0C = __sveltets_2_ensureComponent(FindingItem);
                    new $$_metIgnidniF0C({ target: __sveltets_2_any(), props: { finding } });
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          }); /*Ωignore_startΩ*/
          const { item } = $$_dloF3.$$prop_def; /*Ωignore_endΩ*/
          Fold;
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
const FindingsPage__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type FindingsPage__SvelteComponent_ = ReturnType<typeof FindingsPage__SvelteComponent_>;
/*Ωignore_endΩ*/ export default FindingsPage__SvelteComponent_;
