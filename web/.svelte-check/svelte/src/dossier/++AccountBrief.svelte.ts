///<reference types="svelte" />

import type { Account } from "@isnad/core";
import { useDesk } from "../frame/desk.svelte.ts";
import PositionBrief from "./PositionBrief.svelte";
type $$ComponentProps = { account: Account };
function $$render() {
  /** An account on the front page: the question, and its positions beside each other. */
  const { account }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  async () => {
    svelteHTML.createElement("article", { class: account.status });
    svelteHTML.createElement("h3", {});
    svelteHTML.createElement("a", { href: desk.address({ view: "account", id: account.id }) });
    svelteHTML.createElement("bdi", {});
    account.question[desk.tongue.lang];
    svelteHTML.createElement("ul", {});
    account.positions.length > 1;
    for (let position of __sveltets_2_ensureArray(account.positions)) {
      svelteHTML.createElement("li", {});
      position.supersededBy !== null;
      {
        const $$_feirBnoitisoP3C = __sveltets_2_ensureComponent(PositionBrief);
        new $$_feirBnoitisoP3C({ target: __sveltets_2_any(), props: { account, position } });
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
const AccountBrief__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type AccountBrief__SvelteComponent_ = ReturnType<typeof AccountBrief__SvelteComponent_>;
/*Ωignore_endΩ*/ export default AccountBrief__SvelteComponent_;
