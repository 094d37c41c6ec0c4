import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DossierData } from "@isnad/core";
import { renderDossier } from "../server/src/export/render-dossier.ts";

const PAGE = fileURLToPath(new URL("../web/dist/dossier.html", import.meta.url));

/** The built page with these data in it, as the command line writes it. */
export function fillDossier(data: DossierData): string {
  return renderDossier(data, readFileSync(PAGE, "utf8"));
}
