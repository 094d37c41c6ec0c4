import { packed } from "virtual:base-map";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { BaseMapPiece } from "../../build/cut-base-map.ts";
import { unpack } from "../frame/unpack.ts";

/** A country of the base map. */
export interface Country {
  readonly ar: string;
  readonly en: string;
  readonly shape: GeoJSON.Feature;
  /** Drawn at the finer scale. */
  readonly near: boolean;
}

let countries: Promise<readonly Country[]> | undefined;

/** Unpacked when a map is opened first. */
export function unpackBaseMap(): Promise<readonly Country[]> {
  countries ??= unpack(packed).then((text) => {
    const pieces = JSON.parse(text) as readonly BaseMapPiece[];
    return pieces.flatMap((piece, n) => readPiece(piece, n === 0));
  });
  return countries;
}

function readPiece(piece: BaseMapPiece, near: boolean): Country[] {
  const collection: GeometryCollection = {
    type: "GeometryCollection",
    geometries: piece.countries.map(({ rings }) => ({ type: "MultiPolygon", arcs: rings })),
  };
  const topology: Topology = {
    type: "Topology",
    transform: { scale: [...piece.scale], translate: [...piece.translate] },
    arcs: [...piece.arcs],
    objects: { collection },
  };
  const { features } = feature(topology, collection);
  return piece.countries.flatMap(({ ar, en }, n) => {
    const shape = features[n];
    return shape ? [{ ar, en, shape, near }] : [];
  });
}
