export * from "./++DerivationPair.svelte.ts";
export { default } from "./++DerivationPair.svelte.ts";
