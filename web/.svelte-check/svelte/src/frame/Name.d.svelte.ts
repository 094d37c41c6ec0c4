export * from "./++Name.svelte.ts";
export { default } from "./++Name.svelte.ts";
