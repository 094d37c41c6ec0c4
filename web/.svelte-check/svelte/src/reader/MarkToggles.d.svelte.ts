export * from "./++MarkToggles.svelte.ts";
export { default } from "./++MarkToggles.svelte.ts";
