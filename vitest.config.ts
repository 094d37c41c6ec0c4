import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@isnad/core": fileURLToPath(new URL("./core/src/index.ts", import.meta.url)) } },
  test: {
    include: ["core/test/**/*.test.ts", "server/test/**/*.test.ts", "web/test/**/*.test.ts", "bench/**/*.test.ts"],
    testTimeout: 30_000,
  },
});
