import { registerHooks } from "node:module";

const CORE = new URL("../../core/src/index.ts", import.meta.url).href;

/** `@isnad/core` is its sources, as in the other tests. */
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "@isnad/core" ? { url: CORE, shortCircuit: true } : next(specifier, context),
});
