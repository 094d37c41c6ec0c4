import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";
import { baseMap } from "../build/provide-base-map.ts";
import { subsetFonts } from "../build/subset-fonts.ts";

/** The desk, a folder that `isnad serve` hands out. Every file but the page carries a hash of itself in its name and is asked for once. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/",
  plugins: [
    svelte({ configFile: fileURLToPath(new URL("../svelte.config.js", import.meta.url)) }),
    baseMap,
    subsetFonts,
  ],
  build: {
    target: "es2022",
    outDir: fileURLToPath(new URL("../dist/desk", import.meta.url)),
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
  },
});
