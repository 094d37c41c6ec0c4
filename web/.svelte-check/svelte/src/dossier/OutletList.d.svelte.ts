export * from "./++OutletList.svelte.ts";
export { default } from "./++OutletList.svelte.ts";
