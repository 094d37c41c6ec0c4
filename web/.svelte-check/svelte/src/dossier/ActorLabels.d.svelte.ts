export * from "./++ActorLabels.svelte.ts";
export { default } from "./++ActorLabels.svelte.ts";
