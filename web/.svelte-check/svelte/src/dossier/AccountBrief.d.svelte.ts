export * from "./++AccountBrief.svelte.ts";
export { default } from "./++AccountBrief.svelte.ts";
