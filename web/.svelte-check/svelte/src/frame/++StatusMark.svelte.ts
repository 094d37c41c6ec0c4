///<reference types="svelte" />

import type { AccountStatus } from "@isnad/core";
import { useDesk } from "./desk.svelte.ts";
type $$ComponentProps = { status: AccountStatus; named?: boolean };
function $$render() {
  /** Solid, hollow, amber, dotted: the status as a sign, with its name beside it or in its label. */
  const { status, named = true }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const name = $derived(desk.words.status[status].name);
  async () => {
    svelteHTML.createElement("span", { class: `status ${status}` });
    svelteHTML.createElement("svg", { viewBox: `0 0 16 16`, "aria-hidden": `true` });
    if (status === "corroborated") {
      svelteHTML.createElement("circle", { cx: `8`, cy: `8`, r: `6.5`, fill: `currentColor` });
    } else if (status === "single-origin") {
      svelteHTML.createElement("circle", {
        cx: `8`,
        cy: `8`,
        r: `5.5`,
        fill: `none`,
        stroke: `currentColor`,
        "stroke-width": `2`,
      });
    } else if (status === "contested") {
      svelteHTML.createElement("circle", { cx: `8`, cy: `8`, r: `6.5`, class: `amber` });
      svelteHTML.createElement("path", { d: `M8 1.5v13`, stroke: `var(--paper)`, "stroke-width": `2` });
    } else {
      svelteHTML.createElement("circle", {
        cx: `8`,
        cy: `8`,
        r: `5.5`,
        fill: `none`,
        stroke: `currentColor`,
        "stroke-width": `2`,
        "stroke-dasharray": `2 2.32`,
      });
    }
    svelteHTML.createElement("span", {});
    !named;
    name;
  };
  return {
    props: {} as any as $$ComponentProps,
    exports: {},
    bindings: __sveltets_$$bindings(""),
    slots: {},
    events: {},
  };
}
const StatusMark__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type StatusMark__SvelteComponent_ = ReturnType<typeof StatusMark__SvelteComponent_>;
/*Ωignore_endΩ*/ export default StatusMark__SvelteComponent_;
