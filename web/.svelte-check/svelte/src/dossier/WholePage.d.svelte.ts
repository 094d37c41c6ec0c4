export * from "./++WholePage.svelte.ts";
export { default } from "./++WholePage.svelte.ts";
