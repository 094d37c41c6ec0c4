export * from "./++SpeakerList.svelte.ts";
export { default } from "./++SpeakerList.svelte.ts";
