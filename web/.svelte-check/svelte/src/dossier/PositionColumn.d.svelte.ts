export * from "./++PositionColumn.svelte.ts";
export { default } from "./++PositionColumn.svelte.ts";
