export * from "./++Entity.svelte.ts";
export { default } from "./++Entity.svelte.ts";
