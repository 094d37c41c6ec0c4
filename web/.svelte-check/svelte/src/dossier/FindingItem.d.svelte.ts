export * from "./++FindingItem.svelte.ts";
export { default } from "./++FindingItem.svelte.ts";
