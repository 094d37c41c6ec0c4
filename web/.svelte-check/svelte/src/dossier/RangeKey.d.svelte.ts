export * from "./++RangeKey.svelte.ts";
export { default } from "./++RangeKey.svelte.ts";
