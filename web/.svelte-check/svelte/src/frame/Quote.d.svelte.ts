export * from "./++Quote.svelte.ts";
export { default } from "./++Quote.svelte.ts";
