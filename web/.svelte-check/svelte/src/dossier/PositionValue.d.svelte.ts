export * from "./++PositionValue.svelte.ts";
export { default } from "./++PositionValue.svelte.ts";
