export * from "./++Colophon.svelte.ts";
export { default } from "./++Colophon.svelte.ts";
