export * from "./++App.svelte.ts";
export { default } from "./++App.svelte.ts";
