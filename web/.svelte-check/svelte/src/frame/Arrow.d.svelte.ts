export * from "./++Arrow.svelte.js";
export { default } from "./++Arrow.svelte.js";
