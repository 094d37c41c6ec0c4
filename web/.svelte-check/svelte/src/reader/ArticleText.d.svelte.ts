export * from "./++ArticleText.svelte.ts";
export { default } from "./++ArticleText.svelte.ts";
