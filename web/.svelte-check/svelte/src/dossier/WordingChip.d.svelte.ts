export * from "./++WordingChip.svelte.ts";
export { default } from "./++WordingChip.svelte.ts";
