export * from "./++MarkExplanation.svelte.ts";
export { default } from "./++MarkExplanation.svelte.ts";
