///<reference types="svelte" />

import type { Account } from "@isnad/core";
import ChainFlow from "../frame/ChainFlow.svelte";
import { useDesk } from "../frame/desk.svelte.ts";
import Quote from "../frame/Quote.svelte";
import { groupChains } from "../records/group-chains.ts";
import PositionValue from "./PositionValue.svelte";
type $$ComponentProps = { account: Account };
function $$render() {
  /** One statement of one speaker: what is done in saying it, and the words. */
  const { account }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  async () => {
    for (let position of __sveltets_2_ensureArray(account.positions)) {
      const first = position.claims[0];
      svelteHTML.createElement("div", {});
      svelteHTML.createElement("p", { class: `quiet` });
      svelteHTML.createElement("a", { href: desk.address({ view: "account", id: account.id }) });
      {
        const $$_eulaVnoitisoP3C = __sveltets_2_ensureComponent(PositionValue);
        new $$_eulaVnoitisoP3C({ target: __sveltets_2_any(), props: { position } });
      }
      if (first) {
        {
          const $$_etouQ1C = __sveltets_2_ensureComponent(Quote);
          new $$_etouQ1C({
            target: __sveltets_2_any(),
            props: { document: first.document, span: first.span, context: false },
          });
        }
      }
      for (let chain of __sveltets_2_ensureArray(groupChains(position.claims))) {
        chain.key;
        {
          const $$_wolFniahC1C = __sveltets_2_ensureComponent(ChainFlow);
          new $$_wolFniahC1C({
            target: __sveltets_2_any(),
            props: { links: chain.links, ends: chain.ends, denied: chain.denied },
          });
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
const StatementLine__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type StatementLine__SvelteComponent_ = ReturnType<typeof StatementLine__SvelteComponent_>;
/*Ωignore_endΩ*/ export default StatementLine__SvelteComponent_;
