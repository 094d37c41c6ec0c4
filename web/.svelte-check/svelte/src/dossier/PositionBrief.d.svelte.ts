export * from "./++PositionBrief.svelte.ts";
export { default } from "./++PositionBrief.svelte.ts";
