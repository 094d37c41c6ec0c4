///<reference types="svelte" />

import type { EntityId } from "@isnad/core";
import { useDesk } from "../frame/desk.svelte.ts";
import Entity from "../frame/Entity.svelte";
import type { Voice } from "../records/collect-labels.ts";
import WordingChip from "./WordingChip.svelte";

interface Props {
  readonly actor: { readonly entity: EntityId; readonly printed: string };
  readonly outlets: readonly Voice[];
  readonly speakers: readonly Voice[];
  readonly level: 2 | 3;
}
function $$render() {
  /** What one actor is called: first by each outlet in its own voice, then by each speaker. */
  const { actor, outlets, speakers, level }: Props = $props();
  const desk = useDesk();
  const name = $derived(desk.nameEntity(actor.entity, actor.printed));
  const parts = $derived(
    [
      { head: desk.words.labels.outlet, voices: outlets, spoken: false },
      { head: desk.words.labels.speaker, voices: speakers, spoken: true },
    ].map((part) => ({ ...part, voices: part.voices.filter((voice) => voice.wordings.has(actor.entity)) })),
  );
  async () => {
    svelteHTML.createElement("section", {});
    svelteHTML.createElement("div", { class: `section-head` });
    svelteHTML.createElement(`h${level}`, {});
    {
      const $$_ytitnE3C = __sveltets_2_ensureComponent(Entity);
      new $$_ytitnE3C({ target: __sveltets_2_any(), props: { entity: actor.entity, printed: actor.printed } });
    }
    for (let part of __sveltets_2_ensureArray(parts)) {
      if (part.voices.length) {
        svelteHTML.createElement("table", {});
        svelteHTML.createElement("caption", { class: `hidden-words` });
        name.text;
        svelteHTML.createElement("thead", {});
        svelteHTML.createElement("tr", {});
        svelteHTML.createElement("th", { scope: `col`, class: `quiet voice` });
        part.head;
        svelteHTML.createElement("th", { scope: `col`, class: `quiet` });
        part.spoken ? desk.words.labels.quoted : desk.words.labels.ownVoice;
        svelteHTML.createElement("tbody", {});
        for (let voice of __sveltets_2_ensureArray(part.voices)) {
          voice.entity ?? voice.name;
          svelteHTML.createElement("tr", {});
          svelteHTML.createElement("th", { scope: `row`, class: `voice` });
          {
            const $$_ytitnE5C = __sveltets_2_ensureComponent(Entity);
            new $$_ytitnE5C({ target: __sveltets_2_any(), props: { entity: voice.entity, printed: voice.name } });
          }
          svelteHTML.createElement("td", {});
          svelteHTML.createElement("ul", {});
          for (let wording of __sveltets_2_ensureArray(voice.wordings.get(actor.entity) ?? [])) {
            svelteHTML.createElement("li", {});
            {
              const $$_pihCgnidroW7C = __sveltets_2_ensureComponent(WordingChip);
              new $$_pihCgnidroW7C({ target: __sveltets_2_any(), props: { wording, spoken: part.spoken } });
            }
          }
        }
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(""), slots: {}, events: {} };
}
const ActorLabels__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ActorLabels__SvelteComponent_ = ReturnType<typeof ActorLabels__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ActorLabels__SvelteComponent_;
