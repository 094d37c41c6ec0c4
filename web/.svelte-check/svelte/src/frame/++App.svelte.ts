///<reference types="svelte" />

import { tick, untrack } from "svelte";
import { chooseWords } from "../words/choose-words.ts";
import { dropIsolates } from "../words/isolate.ts";
import Colophon from "./Colophon.svelte";
import { Desk, provideDesk } from "./desk.svelte.ts";
import Masthead from "./Masthead.svelte";
import { nameView } from "./name-view.ts";
import type { ParsedData } from "./parse-data.ts";
import ViewOutlet from "./ViewOutlet.svelte";
type $$ComponentProps = { parsed: ParsedData };
function $$render() {
  const { parsed }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = untrack(() => ("data" in parsed ? new Desk(parsed.data) : null));
  if (desk) provideDesk(desk);
  const words = $derived(desk?.words ?? chooseWords({ lang: "ar", digits: "latn" }));
  const english = chooseWords({ lang: "en", digits: "latn" });

  $effect(() => {
    const root = document.documentElement;
    root.lang = desk?.tongue.lang ?? "ar";
    root.dir = words.dir;
    document.title = desk ? dropIsolates(`${nameView(desk)} · ${words.brand}`) : words.brand;
  });

  // A new view starts at its top with the focus on its heading; going back returns to where one was.
  $effect(() => {
    if (!desk || desk.place.arrivals === 0) return;
    const { route } = untrack(() => desk.place.state);
    const scrolled = untrack(() => desk.place.scrolled);
    if (route.view === "article" && route.at !== null && scrolled === undefined) return;
    tick().then(() => {
      document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
      scrollTo(0, scrolled ?? 0);
    });
  });
  async () => {
    if (desk) {
      svelteHTML.createElement("a", {
        class: `skip`,
        href: `#content`,
        onclick: (event) => {
          event.preventDefault();
          document.querySelector<HTMLElement>("main h1")?.focus();
        },
      });
      words.skip;
      {
        const $$_daehtsaM0C = __sveltets_2_ensureComponent(Masthead);
        new $$_daehtsaM0C({ target: __sveltets_2_any(), props: {} });
      }
      svelteHTML.createElement("main", { id: `content` });
      {
        const $$_teltuOweiV1C = __sveltets_2_ensureComponent(ViewOutlet);
        new $$_teltuOweiV1C({ target: __sveltets_2_any(), props: {} });
      }
      {
        const $$_nohpoloC0C = __sveltets_2_ensureComponent(Colophon);
        new $$_nohpoloC0C({ target: __sveltets_2_any(), props: {} });
      }
    } else if ("trouble" in parsed) {
      svelteHTML.createElement("main", { class: `trouble` });
      svelteHTML.createElement("h1", {});
      words.brand;
      svelteHTML.createElement("p", {});
      words.trouble[parsed.trouble];
      svelteHTML.createElement("p", { lang: `en`, dir: `ltr` });
      english.trouble[parsed.trouble];
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
const App__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type App__SvelteComponent_ = ReturnType<typeof App__SvelteComponent_>;
/*Ωignore_endΩ*/ export default App__SvelteComponent_;
