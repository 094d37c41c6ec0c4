///<reference types="svelte" />
function $$render() {
  async () => {
    svelteHTML.createElement("svg", { class: `arrow`, viewBox: `0 0 20 10`, "aria-hidden": `true` });
    svelteHTML.createElement("path", { d: `M1 5h17M13.5 1.2 18 5l-4.5 3.8` });
  };
  return { props: /** @type {Record<string, never>} */ ({}), exports: {}, bindings: "", slots: {}, events: {} };
}
export const Arrow__SvelteComponent_ = __sveltets_2_isomorphic_component(
  __sveltets_2_partial(__sveltets_2_with_any_event($$render())),
);
/*Ωignore_startΩ*/ /** @typedef {InstanceType<typeof Arrow__SvelteComponent_>} Arrow__SvelteComponent_ */
/*Ωignore_endΩ*/ export default Arrow__SvelteComponent_;
