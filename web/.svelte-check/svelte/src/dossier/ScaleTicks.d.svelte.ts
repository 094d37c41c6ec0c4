export * from "./++ScaleTicks.svelte.ts";
export { default } from "./++ScaleTicks.svelte.ts";
