export * from "./++StoryLead.svelte.ts";
export { default } from "./++StoryLead.svelte.ts";
