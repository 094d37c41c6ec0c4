///<reference types="svelte" />

import type { Account } from "@isnad/core";
import Disclosure from "../frame/Disclosure.svelte";
import { useDesk } from "../frame/desk.svelte.ts";
import Sentence from "../frame/Sentence.svelte";
import { collectLedger } from "../records/collect-ledger.ts";
import { scaleFigures } from "../records/scale-figures.ts";
import { formatNumber } from "../words/format-number.ts";
import ClaimantTable from "./ClaimantTable.svelte";
import RangeKey from "./RangeKey.svelte";
import ViewHead from "./ViewHead.svelte";
type $$ComponentProps = { level?: 1 | 2 };
function $$render() {
  const { level = 1 }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const gather = (accounts: readonly Account[]) => collectLedger(desk.dossier, accounts);
  const claimants = $derived(gather(desk.accounts.filter((account) => !account.background)));
  const history = $derived(gather(desk.accounts.filter((account) => account.background)));
  const scale = $derived(scaleFigures(claimants.flatMap((claimant) => claimant.rows)));
  const historyScale = $derived(scaleFigures(history.flatMap((claimant) => claimant.rows)));
  async () => {
    {
      const $$_daeHweiV0C = __sveltets_2_ensureComponent(ViewHead);
      new $$_daeHweiV0C({ target: __sveltets_2_any(), props: { view: `figures`, level } });
    }
    if (claimants.length === 0 && history.length === 0) {
      svelteHTML.createElement("p", { class: `empty` });
      desk.words.ledger.empty;
    } else {
      svelteHTML.createElement("div", { class: `stack` });
      if (claimants.length) {
        {
          const $$_yeKegnaR1C = __sveltets_2_ensureComponent(RangeKey);
          new $$_yeKegnaR1C({ target: __sveltets_2_any(), props: {} });
        }
        svelteHTML.createElement("p", { class: `quiet` });
        {
          const $$_ecnetneS2C = __sveltets_2_ensureComponent(Sentence);
          new $$_ecnetneS2C({
            target: __sveltets_2_any(),
            props: { text: desk.words.ledger[scale.kind](formatNumber(desk.tongue, scale.max)) },
          });
        }
        for (let claimant of __sveltets_2_ensureArray(claimants)) {
          claimant.entity || claimant.name;
          {
            const $$_elbaTtnamialC1C = __sveltets_2_ensureComponent(ClaimantTable);
            new $$_elbaTtnamialC1C({
              target: __sveltets_2_any(),
              props: { claimant, scale, level: level === 1 ? 2 : 3 },
            });
          }
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
          svelteHTML.createElement("div", { class: `stack history` });
          svelteHTML.createElement("p", { class: `quiet` });
          {
            const $$_ecnetneS4C = __sveltets_2_ensureComponent(Sentence);
            new $$_ecnetneS4C({
              target: __sveltets_2_any(),
              props: { text: desk.words.ledger[historyScale.kind](formatNumber(desk.tongue, historyScale.max)) },
            });
          }
          for (let claimant of __sveltets_2_ensureArray(history)) {
            claimant.entity || claimant.name;
            {
              const $$_elbaTtnamialC3C = __sveltets_2_ensureComponent(ClaimantTable);
              new $$_elbaTtnamialC3C({
                target: __sveltets_2_any(),
                props: { claimant, scale: historyScale, level: level === 1 ? 2 : 3 },
              });
            }
          }
          Disclosure;
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
const LedgerPage__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type LedgerPage__SvelteComponent_ = ReturnType<typeof LedgerPage__SvelteComponent_>;
/*Ωignore_endΩ*/ export default LedgerPage__SvelteComponent_;
