export * from "./++Preferences.svelte.ts";
export { default } from "./++Preferences.svelte.ts";
