export * from "./++ViewHead.svelte.ts";
export { default } from "./++ViewHead.svelte.ts";
