///<reference types="svelte" />

import { useDesk } from "../frame/desk.svelte.ts";
import ArticlesPage from "../reader/ArticlesPage.svelte";
import PlainArticle from "../reader/PlainArticle.svelte";
import AccountPage from "./AccountPage.svelte";
import ControlPage from "./ControlPage.svelte";
import CopiesPage from "./CopiesPage.svelte";
import FindingsPage from "./FindingsPage.svelte";
import FrontPage from "./FrontPage.svelte";
import LabelsPage from "./LabelsPage.svelte";
import LedgerPage from "./LedgerPage.svelte";

function $$render() {
  /** Every view, one behind the other: for the printer and the archive. */
  const desk = useDesk();
  const readings = $derived(desk.story?.documents.flatMap((id) => desk.dossier.readings.get(id) ?? []) ?? []);
  async () => {
    svelteHTML.createElement("div", { class: `whole` });
    svelteHTML.createElement("p", { class: `no-print` });
    svelteHTML.createElement("button", { type: `button`, onclick: () => print() });
    desk.words.views.whole;
    svelteHTML.createElement("section", {});
    {
      const $$_egaPtnorF2C = __sveltets_2_ensureComponent(FrontPage);
      new $$_egaPtnorF2C({ target: __sveltets_2_any(), props: {} });
    }
    svelteHTML.createElement("section", {});
    {
      const $$_egaPregdeL2C = __sveltets_2_ensureComponent(LedgerPage);
      new $$_egaPregdeL2C({ target: __sveltets_2_any(), props: { level: 2 } });
    }
    svelteHTML.createElement("section", {});
    {
      const $$_egaPlortnoC2C = __sveltets_2_ensureComponent(ControlPage);
      new $$_egaPlortnoC2C({ target: __sveltets_2_any(), props: { level: 2 } });
    }
    svelteHTML.createElement("section", {});
    {
      const $$_egaPslebaL2C = __sveltets_2_ensureComponent(LabelsPage);
      new $$_egaPslebaL2C({ target: __sveltets_2_any(), props: { level: 2 } });
    }
    svelteHTML.createElement("section", {});
    {
      const $$_egaPseipoC2C = __sveltets_2_ensureComponent(CopiesPage);
      new $$_egaPseipoC2C({ target: __sveltets_2_any(), props: { level: 2 } });
    }
    svelteHTML.createElement("section", {});
    {
      const $$_egaPsgnidniF2C = __sveltets_2_ensureComponent(FindingsPage);
      new $$_egaPsgnidniF2C({ target: __sveltets_2_any(), props: { level: 2 } });
    }
    for (let account of __sveltets_2_ensureArray(desk.accounts)) {
      account.id;
      svelteHTML.createElement("section", {});
      {
        const $$_egaPtnuoccA2C = __sveltets_2_ensureComponent(AccountPage);
        new $$_egaPtnuoccA2C({ target: __sveltets_2_any(), props: { account, level: 2 } });
      }
    }
    svelteHTML.createElement("section", {});
    {
      const $$_egaPselcitrA2C = __sveltets_2_ensureComponent(ArticlesPage);
      new $$_egaPselcitrA2C({ target: __sveltets_2_any(), props: { level: 2 } });
    }
    for (let reading of __sveltets_2_ensureArray(readings)) {
      reading.document.id;
      svelteHTML.createElement("section", {});
      {
        const $$_elcitrAnialP2C = __sveltets_2_ensureComponent(PlainArticle);
        new $$_elcitrAnialP2C({ target: __sveltets_2_any(), props: { reading } });
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
const WholePage__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type WholePage__SvelteComponent_ = ReturnType<typeof WholePage__SvelteComponent_>;
/*Ωignore_endΩ*/ export default WholePage__SvelteComponent_;
