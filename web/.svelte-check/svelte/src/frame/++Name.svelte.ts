///<reference types="svelte" />
type $$ComponentProps = { text: string; lang?: string | undefined };
function $$render() {
  /** A name from the data: never markup, always in its own direction. */
  const { text, lang = undefined }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const written = $derived(lang ?? (/\p{Script=Arabic}/u.test(text) ? "ar" : undefined));
  async () => {
    svelteHTML.createElement("bdi", { lang: written });
    text;
  };
  return {
    props: {} as any as $$ComponentProps,
    exports: {},
    bindings: __sveltets_$$bindings(""),
    slots: {},
    events: {},
  };
}
const Name__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type Name__SvelteComponent_ = ReturnType<typeof Name__SvelteComponent_>;
/*Ωignore_endΩ*/ export default Name__SvelteComponent_;
