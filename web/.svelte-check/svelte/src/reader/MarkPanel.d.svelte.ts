export * from "./++MarkPanel.svelte.ts";
export { default } from "./++MarkPanel.svelte.ts";
