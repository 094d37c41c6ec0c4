import { gunzipSync } from "node:zlib";
import type { DossierData, Reading } from "@isnad/core";

/** The data in a written dossier, as they were before they were packed. */
export function unpackDossier(page: string): DossierData {
  const [first, ...outlines] = unpackElement(page, "isnad-data");
  if (first === undefined) throw new Error("the page holds no data");
  const details = unpackElement(page, "isnad-details").flat() as Omit<Reading, "document" | "sentences">[];
  const readings = (outlines.flat() as Pick<Reading, "document" | "sentences">[]).map((outline, n) => ({
    ...outline,
    ...(details[n] as (typeof details)[number]),
  }));
  return { ...(first as DossierData), readings };
}

function unpackElement(page: string, id: string): unknown[] {
  const element = new RegExp(`<script\\b[^>]*\\bid=["']?${id}["'\\s>][^>]*>([\\s\\S]*?)</script>`, "i");
  const lines = (element.exec(page)?.[1] ?? "").trim().split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(gunzipSync(Buffer.from(line, "base64")).toString("utf8")));
}
