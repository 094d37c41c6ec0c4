///<reference types="svelte" />

import type { AccountStatus, Story } from "@isnad/core";
import { useDesk } from "../frame/desk.svelte.ts";
import Sentence from "../frame/Sentence.svelte";
import { summariseStory } from "../records/summarise-story.ts";
import { formatMoment } from "../words/format-time.ts";
type $$ComponentProps = { story: Story; counts: Readonly<Record<AccountStatus, number>> };
function $$render() {
  /** The first sentences of a story: how much there is, when, and how firmly it stands. */
  const { story, counts }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const summary = $derived(summariseStory(desk.dossier, story));
  const said = $derived(desk.words.story);
  const sentences = $derived([
    said.lead(summary.articles, summary.outlets, summary.origins),
    ...(summary.articlesWithoutOutlet ? [said.unknownOutlets(summary.articlesWithoutOutlet)] : []),
    ...(summary.copies ? [said.copies(summary.copies)] : []),
    summary.first && summary.last
      ? said.period(formatMoment(desk.tongue, summary.first), formatMoment(desk.tongue, summary.last))
      : said.undated,
    said.tally(counts),
  ]);
  async () => {
    svelteHTML.createElement("div", { class: `lead` });
    for (let sentence of __sveltets_2_ensureArray(sentences)) {
      svelteHTML.createElement("p", {});
      {
        const $$_ecnetneS2C = __sveltets_2_ensureComponent(Sentence);
        new $$_ecnetneS2C({ target: __sveltets_2_any(), props: { text: sentence } });
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
const StoryLead__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type StoryLead__SvelteComponent_ = ReturnType<typeof StoryLead__SvelteComponent_>;
/*Ωignore_endΩ*/ export default StoryLead__SvelteComponent_;
