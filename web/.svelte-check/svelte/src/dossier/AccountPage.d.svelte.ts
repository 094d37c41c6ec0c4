export * from "./++AccountPage.svelte.ts";
export { default } from "./++AccountPage.svelte.ts";
