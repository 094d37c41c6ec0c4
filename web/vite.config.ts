import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { packBaseMap } from "./build/cut-base-map.ts";

/** `import { packed } from "virtual:base-map"`: the countries of the map, packed. */
const baseMap: Plugin = {
  name: "base-map",
  resolveId: (id) => (id === "virtual:base-map" ? `\0${id}` : null),
  load: (id) => (id === "\0virtual:base-map" ? `export const packed = ${JSON.stringify(packBaseMap())}` : null),
};

// One page, everything inside it: scripts, styles and typefaces. Nothing may be left to load.
export default defineConfig({
  plugins: [svelte(), baseMap, viteSingleFile({ removeViteModuleLoader: true })],
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: fileURLToPath(new URL("./dossier.html", import.meta.url)) },
  },
});
