import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { baseMap } from "./build/provide-base-map.ts";
import { subsetFonts } from "./build/subset-fonts.ts";

/**
 * The program as a plain script where the page names it: between the two elements with data. Vite moves it into the head as a module, and
 * a module runs after the whole file is parsed.
 */
const programInPlace: Plugin = {
  name: "program-in-place",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
        file.source = moveProgram(String(file.source));
      }
    },
  },
};

function moveProgram(page: string): string {
  const opening = /<script type="module"[^>]*>/.exec(page);
  const place = page.indexOf('<script id="isnad-details"');
  const closing = page.indexOf("</script>", opening?.index) + "</script>".length;
  if (!opening || place < 0) throw new Error("the page names no program, or has no second element for its data");
  const program = page.slice(opening.index + opening[0].length, closing);
  const [before, between, after] = [page.slice(0, opening.index), page.slice(closing, place), page.slice(place)];
  return `${before}${between}<script>"use strict";${program}\n    ${after}`;
}

// One page, everything inside it: scripts, styles and typefaces. Nothing may be left to load.
export default defineConfig({
  plugins: [svelte(), baseMap, subsetFonts, viteSingleFile(), programInPlace],
  build: {
    target: "es2022",
    outDir: "dist",
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: { format: "iife" },
      input: fileURLToPath(new URL("./dossier.html", import.meta.url)),
    },
  },
});
