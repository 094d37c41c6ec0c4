///<reference types="svelte" />

import { useDesk } from "./desk.svelte.ts";

function $$render() {
  const desk = useDesk();
  const other = $derived(desk.tongue.lang === "ar" ? ("en" as const) : ("ar" as const));
  async () => {
    svelteHTML.createElement("div", {
      class: `preferences no-print`,
      role: `group`,
      "aria-label": desk.words.preferences.title,
    });
    if (desk.tongue.lang === "ar") {
      svelteHTML.createElement("span", { class: `digits`, role: `group`, "aria-label": desk.words.preferences.digits });
      for (let [digits, sample] of __sveltets_2_ensureArray([
        ["latn", "123"],
        ["arab", "١٢٣"],
      ] as const)) {
        svelteHTML.createElement("button", {
          type: `button`,
          "aria-pressed": desk.tongue.digits === digits,
          onclick: () => desk.place.replace({ tongue: { ...desk.tongue, digits } }),
        });
        sample;
      }
    }
    svelteHTML.createElement("button", {
      type: `button`,
      lang: other,
      onclick: () => desk.place.replace({ tongue: { ...desk.tongue, lang: other } }),
    });
    desk.words.preferences.other;
  };
  return {
    props: {} as Record<string, never>,
    exports: {},
    bindings: __sveltets_$$bindings(""),
    slots: {},
    events: {},
  };
}
const Preferences__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Preferences__SvelteComponent_ = ReturnType<typeof Preferences__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Preferences__SvelteComponent_;
