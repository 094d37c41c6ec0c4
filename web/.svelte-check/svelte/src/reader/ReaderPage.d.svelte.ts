export * from "./++ReaderPage.svelte.ts";
export { default } from "./++ReaderPage.svelte.ts";
