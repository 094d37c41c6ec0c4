import type { Plugin } from "vite";
import { packBaseMap } from "./cut-base-map.ts";

/** `import { packed } from "virtual:base-map"`: the countries of the map, packed. */
export const baseMap: Plugin = {
  name: "base-map",
  resolveId: (id) => (id === "virtual:base-map" ? `\0${id}` : null),
  load: (id) => (id === "\0virtual:base-map" ? `export const packed = ${JSON.stringify(packBaseMap())}` : null),
};
