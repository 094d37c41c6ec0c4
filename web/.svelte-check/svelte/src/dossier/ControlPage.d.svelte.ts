export * from "./++ControlPage.svelte.ts";
export { default } from "./++ControlPage.svelte.ts";
