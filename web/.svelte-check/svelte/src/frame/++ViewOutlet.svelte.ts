///<reference types="svelte" />

import AccountPage from "../dossier/AccountPage.svelte";
import ControlPage from "../dossier/ControlPage.svelte";
import CopiesPage from "../dossier/CopiesPage.svelte";
import FindingsPage from "../dossier/FindingsPage.svelte";
import FrontPage from "../dossier/FrontPage.svelte";
import LabelsPage from "../dossier/LabelsPage.svelte";
import LedgerPage from "../dossier/LedgerPage.svelte";
import WholePage from "../dossier/WholePage.svelte";
import ArticlesPage from "../reader/ArticlesPage.svelte";
import ReaderPage from "../reader/ReaderPage.svelte";
import { useDesk } from "./desk.svelte.ts";

function $$render() {
  const desk = useDesk();
  const route = $derived(desk.place.state.route);
  const account = $derived(route.view === "account" ? desk.dossier.accounts.get(route.id) : undefined);
  const reading = $derived(route.view === "article" ? desk.dossier.readings.get(route.document) : undefined);
  const missing = $derived((route.view === "account" && !account) || (route.view === "article" && !reading));
  async () => {
    if (missing) {
      svelteHTML.createElement("div", { class: `stack` });
      svelteHTML.createElement("h1", { tabindex: -1 });
      desk.words.trouble.notFound;
      svelteHTML.createElement("p", {});
      svelteHTML.createElement("a", { href: desk.address({ view: "front" }) });
      desk.words.trouble.back;
    } else if (account) {
      account.id;
      {
        const $$_egaPtnuoccA0C = __sveltets_2_ensureComponent(AccountPage);
        new $$_egaPtnuoccA0C({ target: __sveltets_2_any(), props: { account } });
      }
    } else if (reading && route.view === "article") {
      reading.document.id;
      {
        const $$_egaPredaeR0C = __sveltets_2_ensureComponent(ReaderPage);
        new $$_egaPredaeR0C({ target: __sveltets_2_any(), props: { reading, at: route.at } });
      }
    } else if (route.view === "figures") {
      {
        const $$_egaPregdeL0C = __sveltets_2_ensureComponent(LedgerPage);
        new $$_egaPregdeL0C({ target: __sveltets_2_any(), props: {} });
      }
    } else if (route.view === "control") {
      {
        const $$_egaPlortnoC0C = __sveltets_2_ensureComponent(ControlPage);
        new $$_egaPlortnoC0C({ target: __sveltets_2_any(), props: {} });
      }
    } else if (route.view === "labels") {
      {
        const $$_egaPslebaL0C = __sveltets_2_ensureComponent(LabelsPage);
        new $$_egaPslebaL0C({ target: __sveltets_2_any(), props: {} });
      }
    } else if (route.view === "copies") {
      {
        const $$_egaPseipoC0C = __sveltets_2_ensureComponent(CopiesPage);
        new $$_egaPseipoC0C({ target: __sveltets_2_any(), props: {} });
      }
    } else if (route.view === "findings") {
      {
        const $$_egaPsgnidniF0C = __sveltets_2_ensureComponent(FindingsPage);
        new $$_egaPsgnidniF0C({ target: __sveltets_2_any(), props: {} });
      }
    } else if (route.view === "articles") {
      {
        const $$_egaPselcitrA0C = __sveltets_2_ensureComponent(ArticlesPage);
        new $$_egaPselcitrA0C({ target: __sveltets_2_any(), props: {} });
      }
    } else if (route.view === "whole") {
      {
        const $$_egaPelohW0C = __sveltets_2_ensureComponent(WholePage);
        new $$_egaPelohW0C({ target: __sveltets_2_any(), props: {} });
      }
    } else {
      {
        const $$_egaPtnorF0C = __sveltets_2_ensureComponent(FrontPage);
        new $$_egaPtnorF0C({ target: __sveltets_2_any(), props: {} });
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
const ViewOutlet__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ViewOutlet__SvelteComponent_ = ReturnType<typeof ViewOutlet__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ViewOutlet__SvelteComponent_;
