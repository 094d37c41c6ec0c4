import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

const web = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What writes the first view into a dossier: the same components, for Node, with everything that they need in one file. */
export default defineConfig({
  root: web("."),
  plugins: [svelte({ configFile: web("svelte.config.js") })],
  ssr: { noExternal: true },
  build: {
    target: "es2022",
    ssr: web("src/frame/render-first-view.ts"),
    outDir: web("dist"),
    emptyOutDir: false,
    minify: true,
    rolldownOptions: { output: { entryFileNames: "first-view.js" } },
  },
});
