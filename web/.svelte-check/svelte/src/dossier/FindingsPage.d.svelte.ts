export * from "./++FindingsPage.svelte.ts";
export { default } from "./++FindingsPage.svelte.ts";
