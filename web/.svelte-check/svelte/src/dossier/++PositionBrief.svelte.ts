///<reference types="svelte" />

import type { Account, Position } from "@isnad/core";
import ChainFlow from "../frame/ChainFlow.svelte";
import { useDesk } from "../frame/desk.svelte.ts";
import Quote from "../frame/Quote.svelte";
import { groupChains } from "../records/group-chains.ts";
import PositionValue from "./PositionValue.svelte";
import Superseded from "./Superseded.svelte";
type $$ComponentProps = { account: Account; position: Position };
function $$render() {
  /** One answer: its value, the ways it came, and the exact words of the first to say it. */
  const { account, position }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const chains = $derived(groupChains(position.claims));
  const first = $derived(position.claims[0]);
  /** Chains shown on the front page; the account's own page has them all. */
  const MOST = 4;
  async () => {
    svelteHTML.createElement("div", { class: `position` });
    svelteHTML.createElement("p", { class: `value` });
    if (first) {
      svelteHTML.createElement("a", {
        href: desk.address({ view: "article", document: first.document, at: first.span }),
      });
      {
        const $$_eulaVnoitisoP3C = __sveltets_2_ensureComponent(PositionValue);
        new $$_eulaVnoitisoP3C({ target: __sveltets_2_any(), props: { position } });
      }
    } else {
      {
        const $$_eulaVnoitisoP2C = __sveltets_2_ensureComponent(PositionValue);
        new $$_eulaVnoitisoP2C({ target: __sveltets_2_any(), props: { position } });
      }
    }
    {
      const $$_dedesrepuS1C = __sveltets_2_ensureComponent(Superseded);
      new $$_dedesrepuS1C({ target: __sveltets_2_any(), props: { account, position } });
    }
    for (let chain of __sveltets_2_ensureArray(chains.slice(0, MOST))) {
      chain.key;
      {
        const $$_wolFniahC1C = __sveltets_2_ensureComponent(ChainFlow);
        new $$_wolFniahC1C({
          target: __sveltets_2_any(),
          props: { links: chain.links, ends: chain.ends, denied: chain.denied },
        });
      }
    }
    if (chains.length > MOST) {
      svelteHTML.createElement("a", { class: `quiet`, href: desk.address({ view: "account", id: account.id }) });
      desk.words.account.open;
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
  };
  return {
    props: {} as any as $$ComponentProps,
    exports: {},
    bindings: __sveltets_$$bindings(""),
    slots: {},
    events: {},
  };
}
const PositionBrief__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type PositionBrief__SvelteComponent_ = ReturnType<typeof PositionBrief__SvelteComponent_>;
/*Ωignore_endΩ*/ export default PositionBrief__SvelteComponent_;
