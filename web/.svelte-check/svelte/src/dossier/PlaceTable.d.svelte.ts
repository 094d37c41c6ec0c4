export * from "./++PlaceTable.svelte.ts";
export { default } from "./++PlaceTable.svelte.ts";
