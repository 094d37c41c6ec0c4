///<reference types="svelte" />

import type { Account } from "@isnad/core";
import { useDesk } from "../frame/desk.svelte.ts";
import Sentence from "../frame/Sentence.svelte";
import StatusMark from "../frame/StatusMark.svelte";
import { formatMoment } from "../words/format-time.ts";
import AccountReasons from "./AccountReasons.svelte";
import PositionColumn from "./PositionColumn.svelte";
type $$ComponentProps = { account: Account; level?: 1 | 2 };
function $$render() {
  /** Everything about one question: its answers beside each other, whole, and why they have this status. */
  const { account, level = 1 }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const heading = $derived(`h${level}`);
  async () => {
    svelteHTML.createElement("div", { class: `stack` });
    svelteHTML.createElement("div", { class: `view-head` });
    svelteHTML.createElement("p", { class: `quiet` });
    desk.words.kind[account.kind];
    account.background ? ` · ${desk.words.story.background}` : "";
    svelteHTML.createElement(heading, { tabindex: level === 1 ? -1 : undefined });
    svelteHTML.createElement("bdi", {});
    account.question[desk.tongue.lang];
    svelteHTML.createElement("p", { class: `status` });
    {
      const $$_kraMsutatS3C = __sveltets_2_ensureComponent(StatusMark);
      new $$_kraMsutatS3C({ target: __sveltets_2_any(), props: { status: account.status } });
    }
    svelteHTML.createElement("p", { class: `quiet` });
    desk.words.status[account.status].meaning;
    if (account.asOf) {
      {
        const $$_ecnetneS3C = __sveltets_2_ensureComponent(Sentence);
        new $$_ecnetneS3C({
          target: __sveltets_2_any(),
          props: { text: desk.words.account.asOf(formatMoment(desk.tongue, account.asOf)) },
        });
      }
    }
    svelteHTML.createElement("div", {
      class: `positions ${account.status}`,
      role: `group`,
      "aria-label": desk.words.account.positions,
    });
    for (let position of __sveltets_2_ensureArray(account.positions)) {
      {
        const $$_nmuloCnoitisoP2C = __sveltets_2_ensureComponent(PositionColumn);
        new $$_nmuloCnoitisoP2C({
          target: __sveltets_2_any(),
          props: { account, position, level: level === 1 ? 2 : 3 },
        });
      }
    }
    {
      const $$_snosaeRtnuoccA1C = __sveltets_2_ensureComponent(AccountReasons);
      new $$_snosaeRtnuoccA1C({ target: __sveltets_2_any(), props: { account } });
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
const AccountPage__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type AccountPage__SvelteComponent_ = ReturnType<typeof AccountPage__SvelteComponent_>;
/*Ωignore_endΩ*/ export default AccountPage__SvelteComponent_;
