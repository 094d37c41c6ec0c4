export * from "./++StatusMark.svelte.ts";
export { default } from "./++StatusMark.svelte.ts";
