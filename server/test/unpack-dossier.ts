import { gunzipSync } from "node:zlib";
import type { DossierData } from "@isnad/core";

const DATA = /<script\b[^>]*\bid=["']?isnad-data["'\s>][^>]*>([\s\S]*?)<\/script>/i;

/** The data in a written dossier, as they were before they were packed. */
export function unpackDossier(page: string): DossierData {
  const [first, ...lists] = (DATA.exec(page)?.[1] ?? "").trim().split("\n").filter(Boolean).map(unpackLine);
  if (first === undefined) throw new Error("the page holds no data");
  return { ...(first as DossierData), readings: lists.flat() as unknown as DossierData["readings"] };
}

function unpackLine(line: string): unknown {
  return JSON.parse(gunzipSync(Buffer.from(line, "base64")).toString("utf8"));
}
