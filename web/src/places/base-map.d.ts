declare module "virtual:base-map" {
  /** Gzip in base64 of the JSON of two `BaseMapPiece`s: near and far. */
  export const packed: string;
}
