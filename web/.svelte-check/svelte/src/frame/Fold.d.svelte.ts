export * from "./++Fold.svelte.ts";
export { default } from "./++Fold.svelte.ts";
