export * from "./++Sentence.svelte.ts";
export { default } from "./++Sentence.svelte.ts";
