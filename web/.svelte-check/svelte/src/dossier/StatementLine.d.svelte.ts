export * from "./++StatementLine.svelte.ts";
export { default } from "./++StatementLine.svelte.ts";
