export * from "./++FigureRange.svelte.ts";
export { default } from "./++FigureRange.svelte.ts";
