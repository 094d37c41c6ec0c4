export * from "./++CopiesPage.svelte.ts";
export { default } from "./++CopiesPage.svelte.ts";
