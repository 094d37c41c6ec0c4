export * from "./++Disclosure.svelte.ts";
export { default } from "./++Disclosure.svelte.ts";
