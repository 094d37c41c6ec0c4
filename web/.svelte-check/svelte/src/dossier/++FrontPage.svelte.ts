///<reference types="svelte" />

import Disclosure from "../frame/Disclosure.svelte";
import { useDesk } from "../frame/desk.svelte.ts";
import Fold from "../frame/Fold.svelte";
import { nameStory } from "../frame/name-view.ts";
import Sentence from "../frame/Sentence.svelte";
import StatusMark from "../frame/StatusMark.svelte";
import { groupAccounts } from "../records/group-accounts.ts";
import { STATUS_ORDER } from "../records/order-statuses.ts";
import AccountBrief from "./AccountBrief.svelte";
import OutletList from "./OutletList.svelte";
import SpeakerList from "./SpeakerList.svelte";
import StoryLead from "./StoryLead.svelte";

function $$render() {
  const desk = useDesk();
  const groups = $derived(groupAccounts(desk.accounts));
  /** How many accounts of a status are shown before one asks for the rest. */
  const FIRST = 12;
  async () => {
    svelteHTML.createElement("div", { class: `front` });
    svelteHTML.createElement("div", { class: `main` });
    svelteHTML.createElement("div", { class: `view-head` });
    svelteHTML.createElement("h1", { tabindex: -1 });
    if (desk.story) {
      {
        const $$_ecnetneS4C = __sveltets_2_ensureComponent(Sentence);
        new $$_ecnetneS4C({ target: __sveltets_2_any(), props: { text: nameStory(desk, desk.story) } });
      }
    } else {
      desk.words.story.nothing;
    }
    if (desk.story) {
      {
        const $$_daeLyrotS3C = __sveltets_2_ensureComponent(StoryLead);
        new $$_daeLyrotS3C({ target: __sveltets_2_any(), props: { story: desk.story, counts: groups.counts } });
      }
    }

    for (let status of __sveltets_2_ensureArray(STATUS_ORDER)) {
      const accounts = groups.byStatus[status];
      if (accounts.length) {
        svelteHTML.createElement("section", { "aria-labelledby": `status-${status}` });
        svelteHTML.createElement("div", { class: `section-head` });
        svelteHTML.createElement("h2", { id: `status-${status}` });
        {
          const $$_kraMsutatS5C = __sveltets_2_ensureComponent(StatusMark);
          new $$_kraMsutatS5C({ target: __sveltets_2_any(), props: { status } });
        }
        svelteHTML.createElement("p", { class: `quiet` });
        desk.words.status[status].meaning;
        svelteHTML.createElement("div", { class: `accounts` });
        status === "single-origin" || status === "unconfirmed";
        {
          const $$_dloF4C = __sveltets_2_ensureComponent(Fold);
          const $$_dloF4 = new $$_dloF4C({
            target: __sveltets_2_any(),
            props: {
              items: accounts,
              first: FIRST,
              item: (account) => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_feirBtnuoccA0C = __sveltets_2_ensureComponent(AccountBrief);
                    new $$_feirBtnuoccA0C({ target: __sveltets_2_any(), props: { account } });
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          }); /*Ωignore_startΩ*/
          const { item } = $$_dloF4.$$prop_def; /*Ωignore_endΩ*/

          Fold;
        }
      }
    }

    if (groups.statements.length) {
      svelteHTML.createElement("section", { "aria-labelledby": `statements` });
      svelteHTML.createElement("div", { class: `section-head` });
      svelteHTML.createElement("h2", { id: `statements` });
      desk.words.story.statements;
      svelteHTML.createElement("p", { class: `quiet` });
      desk.words.story.statementsIntro;
      {
        const $$_tsiLrekaepS3C = __sveltets_2_ensureComponent(SpeakerList);
        new $$_tsiLrekaepS3C({ target: __sveltets_2_any(), props: { speakers: groups.statements } });
      }
    }

    if (groups.background.length) {
      svelteHTML.createElement("section", { "aria-labelledby": `background` });
      svelteHTML.createElement("div", { class: `section-head` });
      svelteHTML.createElement("h2", { id: `background` });
      desk.words.story.background;
      svelteHTML.createElement("p", { class: `quiet` });
      desk.words.story.backgroundIntro;
      {
        const $$_erusolcsiD3C = __sveltets_2_ensureComponent(Disclosure);
        const $$_erusolcsiD3 = new $$_erusolcsiD3C({
          target: __sveltets_2_any(),
          props: {
            children: () => {
              return __sveltets_2_any(0);
            },
            summary: () => {
              async () /*Ωignore_positionΩ*/ => {
                {
                  const $$_ecnetneS0C = __sveltets_2_ensureComponent(Sentence);
                  new $$_ecnetneS0C({
                    target: __sveltets_2_any(),
                    props: { text: desk.words.story.countAccounts(groups.background.length) },
                  });
                }
              };
              return __sveltets_2_any(0);
            },
          },
        }); /*Ωignore_startΩ*/
        const { summary } = $$_erusolcsiD3.$$prop_def; /*Ωignore_endΩ*/
        svelteHTML.createElement("div", { class: `accounts columns` });
        for (let account of __sveltets_2_ensureArray(groups.background)) {
          account.id;
          {
            const $$_feirBtnuoccA5C = __sveltets_2_ensureComponent(AccountBrief);
            new $$_feirBtnuoccA5C({ target: __sveltets_2_any(), props: { account } });
          }
        }
        Disclosure;
      }
    }

    if (desk.story) {
      svelteHTML.createElement("aside", { "aria-labelledby": `outlets` });
      svelteHTML.createElement("h2", { id: `outlets` });
      desk.words.story.outlets;
      {
        const $$_tsiLteltuO2C = __sveltets_2_ensureComponent(OutletList);
        new $$_tsiLteltuO2C({ target: __sveltets_2_any(), props: { story: desk.story } });
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
const FrontPage__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type FrontPage__SvelteComponent_ = ReturnType<typeof FrontPage__SvelteComponent_>;
/*Ωignore_endΩ*/ export default FrontPage__SvelteComponent_;
