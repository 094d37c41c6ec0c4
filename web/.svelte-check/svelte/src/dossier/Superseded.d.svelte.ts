export * from "./++Superseded.svelte.ts";
export { default } from "./++Superseded.svelte.ts";
