export * from "./++Masthead.svelte.ts";
export { default } from "./++Masthead.svelte.ts";
