export * from "./++PlainArticle.svelte.ts";
export { default } from "./++PlainArticle.svelte.ts";
