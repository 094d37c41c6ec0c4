export * from "./++ArticlesPage.svelte.ts";
export { default } from "./++ArticlesPage.svelte.ts";
