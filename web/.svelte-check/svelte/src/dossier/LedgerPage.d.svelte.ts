export * from "./++LedgerPage.svelte.ts";
export { default } from "./++LedgerPage.svelte.ts";
