import type { Story } from "@isnad/core";
import { WHOLE } from "../records/index-dossier.ts";
import { nameOutlet } from "../records/name-outlet.ts";
import { listNames } from "../words/list-names.ts";
import type { Desk } from "./desk.svelte.ts";

/** A story's title: the places it is about. */
export function nameStory(desk: Desk, story: Story): string {
  if (story.id === WHOLE) return desk.words.story.whole;
  const places = story.places.slice(0, 3).map((place) => desk.nameEntity(place, null).text);
  return places.length ? listNames(desk.tongue, places) : desk.words.story.untitled;
}

/** The title of what the page shows now. */
export function nameView(desk: Desk): string {
  const { route } = desk.place.state;
  if (route.view === "account") {
    return desk.dossier.accounts.get(route.id)?.question[desk.tongue.lang] ?? desk.words.trouble.notFound;
  }
  if (route.view === "article") {
    const document = desk.dossier.readings.get(route.document)?.document;
    if (!document) return desk.words.trouble.notFound;
    return document.title ?? nameOutlet(document).name;
  }
  if (route.view === "front") return desk.story ? nameStory(desk, desk.story) : desk.words.views.front;
  if (route.view === "pair") return desk.words.pair.title;
  return desk.words.views[route.view];
}
