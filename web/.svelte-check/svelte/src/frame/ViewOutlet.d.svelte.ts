export * from "./++ViewOutlet.svelte.ts";
export { default } from "./++ViewOutlet.svelte.ts";
