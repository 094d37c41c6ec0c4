import type { Claimant } from "./collect-ledger.ts";
import type { Dossier } from "./index-dossier.ts";
import { nameEntity } from "./name-entity.ts";
import { nameOutlet } from "./name-outlet.ts";

const COLUMNS = [
  "claimant",
  "outcome",
  "victims",
  "place",
  "low",
  "high",
  "approximate",
  "word",
  "cumulative",
  "part_of",
  "superseded",
  "status",
  "first_report",
  "outlets",
  "words",
  "document",
  "start",
  "end",
] as const;

/** The ledger as CSV (RFC 4180, CRLF): a line for each figure, with its exact words and their place in the document (UTF-16 code units). */
export function writeLedgerCsv(dossier: Dossier, claimants: readonly Claimant[], lang: "ar" | "en"): string {
  const lines = claimants.flatMap((claimant) =>
    claimant.rows.map((row) => {
      const [claim] = row.claims;
      const text = claim ? dossier.readings.get(claim.document)?.document.text : undefined;
      const outlets = row.documents.flatMap((id) => {
        const reading = dossier.readings.get(id);
        return reading ? [nameOutlet(reading.document).name] : [];
      });
      const total = claimant.rows.find((other) => other.key === row.partOf);
      return [
        nameEntity(dossier, claimant.entity, claimant.name, lang).text,
        row.outcome ?? "",
        row.victims,
        row.place ? nameEntity(dossier, row.place.entity, row.place.name, lang).text : "",
        row.low,
        row.high ?? "",
        row.approximate,
        row.word ?? "",
        row.cumulative,
        total ? `${total.low}${total.high === total.low ? "" : `–${total.high ?? ""}`}` : "",
        row.position.supersededBy !== null,
        row.account.status,
        row.position.firstSeen ?? "",
        [...new Set(outlets)].join("; "),
        claim && text ? text.slice(claim.span.start, claim.span.end) : "",
        claim?.document ?? "",
        claim?.span.start ?? "",
        claim?.span.end ?? "",
      ];
    }),
  );
  return [COLUMNS, ...lines].map((line) => `${line.map(quote).join(",")}\r\n`).join("");
}

function quote(value: string | number | boolean): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
