export * from "./++ArticleFacts.svelte.ts";
export { default } from "./++ArticleFacts.svelte.ts";
