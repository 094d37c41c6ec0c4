import { extname } from "node:path";

/** The format that the ending of an output tells. */
export function formatOf<Format, Otherwise>(
  output: string | undefined,
  endings: Readonly<Record<string, Format>>,
  otherwise: Otherwise,
): Format | Otherwise {
  return endings[extname(output ?? "").toLowerCase()] ?? otherwise;
}
