export * from "./++ChainFlow.svelte.ts";
export { default } from "./++ChainFlow.svelte.ts";
