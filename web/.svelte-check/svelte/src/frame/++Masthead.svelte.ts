///<reference types="svelte" />

import { dropIsolates } from "../words/isolate.ts";
import { VIEWS } from "../words/words.ts";
import { useDesk } from "./desk.svelte.ts";
import { nameStory } from "./name-view.ts";
import Preferences from "./Preferences.svelte";

function $$render() {
  const desk = useDesk();
  const route = $derived(desk.place.state.route);
  const open = $derived(route.view === "account" ? "front" : route.view === "article" ? "articles" : route.view);
  const views = VIEWS.filter((view) => view !== "whole");
  async () => {
    svelteHTML.createElement("header", {});
    svelteHTML.createElement("div", { class: `top` });
    svelteHTML.createElement("a", { class: `brand`, href: desk.address({ view: "front" }) });
    svelteHTML.createElement("span", { class: `name` });
    desk.words.brand;
    svelteHTML.createElement("span", { class: `tagline` });
    desk.words.tagline;
    {
      const $$_secnereferP2C = __sveltets_2_ensureComponent(Preferences);
      new $$_secnereferP2C({ target: __sveltets_2_any(), props: {} });
    }
    svelteHTML.createElement("nav", { "aria-label": desk.words.navigation, class: `no-print` });
    svelteHTML.createElement("ul", {});
    for (let view of __sveltets_2_ensureArray(views)) {
      svelteHTML.createElement("li", {});
      svelteHTML.createElement("a", {
        href: desk.address({ view }),
        "aria-current": open === view ? "page" : undefined,
      });
      desk.words.views[view];
    }
    if (desk.stories.length > 1) {
      svelteHTML.createElement("label", {});
      svelteHTML.createElement("span", { class: `quiet` });
      desk.words.story.choose;
      svelteHTML.createElement("select", {
        value: desk.story?.id,
        onchange: (event) => {
          desk.place.open({ route: { view: "front" }, story: event.currentTarget.value });
        },
      });
      for (let story of __sveltets_2_ensureArray(desk.stories)) {
        svelteHTML.createElement("option", { value: story.id });
        dropIsolates(`${nameStory(desk, story)} (${story.documents.length})`);
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
const Masthead__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Masthead__SvelteComponent_ = ReturnType<typeof Masthead__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Masthead__SvelteComponent_;
