export * from "./++FurnitureBlock.svelte.ts";
export { default } from "./++FurnitureBlock.svelte.ts";
