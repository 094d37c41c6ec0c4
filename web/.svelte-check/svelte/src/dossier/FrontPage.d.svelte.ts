export * from "./++FrontPage.svelte.ts";
export { default } from "./++FrontPage.svelte.ts";
