export * from "./++MarkedParagraph.svelte.ts";
export { default } from "./++MarkedParagraph.svelte.ts";
