export * from "./++ClaimantTable.svelte.ts";
export { default } from "./++ClaimantTable.svelte.ts";
