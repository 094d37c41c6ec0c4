///<reference types="svelte" />

import type { Account } from "@isnad/core";
import { useDesk } from "../frame/desk.svelte.ts";
import Sentence from "../frame/Sentence.svelte";
type $$ComponentProps = { account: Account };
function $$render() {
  const { account }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const own = $derived(new Set(account.positions.flatMap((position) => position.claims.map((claim) => claim.claim))));
  const judgements = $derived(
    desk.dossier.data.comparison.judgements.filter((j) => own.has(j.left) && own.has(j.right)),
  );
  async () => {
    if (account.reasons.length || judgements.length) {
      svelteHTML.createElement("section", { "aria-label": desk.words.account.why });
      svelteHTML.createElement("h2", {});
      desk.words.account.why;
      svelteHTML.createElement("ul", { class: `quiet` });
      for (let reason of __sveltets_2_ensureArray(account.reasons)) {
        svelteHTML.createElement("li", {});
        svelteHTML.createElement("code", { dir: `auto` });
        reason;
      }
      if (judgements.length) {
        svelteHTML.createElement("h3", {});
        desk.words.account.judgements;
        svelteHTML.createElement("ul", { class: `quiet` });
        for (let judgement of __sveltets_2_ensureArray(judgements)) {
          svelteHTML.createElement("li", {});
          desk.words.account.relation[judgement.relation];
          {
            const $$_ecnetneS3C = __sveltets_2_ensureComponent(Sentence);
            new $$_ecnetneS3C({
              target: __sveltets_2_any(),
              props: {
                text:
                  "rule" in judgement.by
                    ? desk.words.account.byRule(judgement.by.rule)
                    : desk.words.account.byPerson(judgement.by.person),
              },
            });
          }
          for (let reason of __sveltets_2_ensureArray(judgement.reasons)) {
            desk.words.comma;
            svelteHTML.createElement("code", { dir: `auto` });
            reason;
          }
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
const AccountReasons__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type AccountReasons__SvelteComponent_ = ReturnType<typeof AccountReasons__SvelteComponent_>;
/*Ωignore_endΩ*/ export default AccountReasons__SvelteComponent_;
