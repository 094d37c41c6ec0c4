export * from "./++AlignedPassage.svelte.ts";
export { default } from "./++AlignedPassage.svelte.ts";
