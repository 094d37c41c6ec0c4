///<reference types="svelte" />

import ChainFlow from "../frame/ChainFlow.svelte";
import { useDesk } from "../frame/desk.svelte.ts";
import Quote from "../frame/Quote.svelte";
import type { ControlledPlace } from "../records/collect-control.ts";
import { groupChains } from "../records/group-chains.ts";
import { formatMoment } from "../words/format-time.ts";
import PositionValue from "./PositionValue.svelte";
type $$ComponentProps = { place: ControlledPlace };
function $$render() {
  /** What is said about one place, in the order in which it was first reported. */
  const { place }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const words = $derived(desk.words);
  async () => {
    svelteHTML.createElement("table", { class: `ledger-table` });
    svelteHTML.createElement("caption", { class: `hidden-words` });
    place.name ?? words.control.noPlace;
    svelteHTML.createElement("thead", {});
    svelteHTML.createElement("tr", {});
    svelteHTML.createElement("th", { scope: `col`, class: `claim` });
    words.control.claim;
    svelteHTML.createElement("th", { scope: `col`, class: `by` });
    words.control.by;
    svelteHTML.createElement("th", { scope: `col`, class: `when` });
    words.ledger.when;
    svelteHTML.createElement("th", { scope: `col` });
    words.ledger.words;
    svelteHTML.createElement("tbody", {});
    for (let row of __sveltets_2_ensureArray(place.rows)) {
      `${row.account.id}/${row.index}`;
      const first = row.claims[0];
      svelteHTML.createElement("tr", {});
      row.position.supersededBy !== null;
      svelteHTML.createElement("th", { scope: `row`, class: `claim` });
      svelteHTML.createElement("a", { href: desk.address({ view: "account", id: row.account.id }) });
      {
        const $$_eulaVnoitisoP5C = __sveltets_2_ensureComponent(PositionValue);
        new $$_eulaVnoitisoP5C({ target: __sveltets_2_any(), props: { position: row.position } });
      }
      svelteHTML.createElement("td", { class: `by` });
      for (let chain of __sveltets_2_ensureArray(groupChains(row.claims))) {
        chain.key;
        {
          const $$_wolFniahC4C = __sveltets_2_ensureComponent(ChainFlow);
          new $$_wolFniahC4C({
            target: __sveltets_2_any(),
            props: { links: chain.links, ends: chain.ends, denied: chain.denied },
          });
        }
      }
      svelteHTML.createElement("td", {
        class: `when quiet`,
        ...__sveltets_2_empty({ "data-head": words.ledger.when }),
      });
      svelteHTML.createElement("bdi", {});
      row.position.firstSeen ? formatMoment(desk.tongue, row.position.firstSeen, "short") : words.articles.noDate;
      svelteHTML.createElement("td", { class: `words` });
      if (first) {
        {
          const $$_etouQ4C = __sveltets_2_ensureComponent(Quote);
          new $$_etouQ4C({
            target: __sveltets_2_any(),
            props: { document: first.document, span: first.span, context: false },
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
const PlaceTable__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type PlaceTable__SvelteComponent_ = ReturnType<typeof PlaceTable__SvelteComponent_>;
/*Ωignore_endΩ*/ export default PlaceTable__SvelteComponent_;
