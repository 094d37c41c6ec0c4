///<reference types="svelte" />

import type { Account, Position } from "@isnad/core";
import ChainFlow from "../frame/ChainFlow.svelte";
import { useDesk } from "../frame/desk.svelte.ts";
import Name from "../frame/Name.svelte";
import Quote from "../frame/Quote.svelte";
import Sentence from "../frame/Sentence.svelte";
import { groupChains } from "../records/group-chains.ts";
import { nameOutlet } from "../records/name-outlet.ts";
import { formatMoment } from "../words/format-time.ts";
import PositionValue from "./PositionValue.svelte";
import Superseded from "./Superseded.svelte";
type $$ComponentProps = { account: Account; position: Position; level: 2 | 3 };
function $$render() {
  const { account, position, level }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const chains = $derived(groupChains(position.claims));
  const story = $derived(desk.stories.find((s) => s.id === account.story));
  /** Outlets of the story that print no position of this account at all are named once, under the first. */
  const silent = $derived(
    (story?.documents ?? [])
      .filter((id) => !position.documents.includes(id))
      .flatMap((id) => desk.dossier.readings.get(id)?.document ?? []),
  );
  async () => {
    svelteHTML.createElement("article", { class: account.status });
    position.supersededBy !== null;
    svelteHTML.createElement(`h${level}`, { class: `value` });
    {
      const $$_eulaVnoitisoP2C = __sveltets_2_ensureComponent(PositionValue);
      new $$_eulaVnoitisoP2C({ target: __sveltets_2_any(), props: { position } });
    }
    svelteHTML.createElement("p", { class: `quiet` });
    {
      const $$_ecnetneS2C = __sveltets_2_ensureComponent(Sentence);
      new $$_ecnetneS2C({
        target: __sveltets_2_any(),
        props: { text: desk.words.story.countOrigins(position.origins.length) },
      });
    }
    desk.words.comma;
    {
      const $$_ecnetneS2C = __sveltets_2_ensureComponent(Sentence);
      new $$_ecnetneS2C({
        target: __sveltets_2_any(),
        props: { text: desk.words.story.countArticles(position.documents.length) },
      });
    }
    if (position.firstSeen) {
      desk.words.comma;
      {
        const $$_ecnetneS2C = __sveltets_2_ensureComponent(Sentence);
        new $$_ecnetneS2C({
          target: __sveltets_2_any(),
          props: { text: desk.words.position.firstSeen(formatMoment(desk.tongue, position.firstSeen)) },
        });
      }
    }
    {
      const $$_dedesrepuS1C = __sveltets_2_ensureComponent(Superseded);
      new $$_dedesrepuS1C({ target: __sveltets_2_any(), props: { account, position } });
    }
    for (let chain of __sveltets_2_ensureArray(chains)) {
      chain.key;
      svelteHTML.createElement("div", { class: `way` });
      {
        const $$_wolFniahC2C = __sveltets_2_ensureComponent(ChainFlow);
        new $$_wolFniahC2C({
          target: __sveltets_2_any(),
          props: { links: chain.links, ends: chain.ends, denied: chain.denied },
        });
      }
      for (let claim of __sveltets_2_ensureArray(chain.claims)) {
        claim.claim;
        {
          const $$_etouQ2C = __sveltets_2_ensureComponent(Quote);
          new $$_etouQ2C({ target: __sveltets_2_any(), props: { document: claim.document, span: claim.span } });
        }
      }
    }
    if (silent.length) {
      svelteHTML.createElement("p", { class: `quiet` });
      desk.words.position.notCarriedBy;
      for (let document of __sveltets_2_ensureArray(silent)) {
        let n = 1;
        if (n > 0) {
          desk.words.comma;
        }
        {
          const $$_emaN2C = __sveltets_2_ensureComponent(Name);
          new $$_emaN2C({ target: __sveltets_2_any(), props: { text: nameOutlet(document).name } });
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
const PositionColumn__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type PositionColumn__SvelteComponent_ = ReturnType<typeof PositionColumn__SvelteComponent_>;
/*Ωignore_endΩ*/ export default PositionColumn__SvelteComponent_;
