export * from "./++ArticleEntry.svelte.ts";
export { default } from "./++ArticleEntry.svelte.ts";
