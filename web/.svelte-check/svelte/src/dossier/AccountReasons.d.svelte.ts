export * from "./++AccountReasons.svelte.ts";
export { default } from "./++AccountReasons.svelte.ts";
