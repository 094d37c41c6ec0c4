export * from "./++LabelsPage.svelte.ts";
export { default } from "./++LabelsPage.svelte.ts";
