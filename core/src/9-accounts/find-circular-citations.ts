import type { Finding } from "../model/comparison.ts";
import type { TracedAccount } from "./find-accounts.ts";
import { type Circle, findCircles } from "./find-circles.ts";
import { isOnePosition } from "./take-positions.ts";

/** Answers that outlets have from each other in a circle. */
export function findCircularCitations(accounts: readonly TracedAccount[]): Finding[] {
  return accounts.flatMap(({ account, reports }) =>
    account.background
      ? []
      : account.positions.flatMap((_, n) => {
          const first = reports.find(({ claim }) => claim.id === account.positions[n]!.claims[0]!.claim);
          const told = first === undefined ? [] : reports.filter((report) => isOnePosition(first, report));
          return findCircles(told).map(word);
        }),
  );
}

function word(circle: Circle): Finding {
  const names = circle.map(({ outlet }) => outlet);
  const next = (n: number): string => names[(n + 1) % names.length]!;
  return {
    kind: "circular-citation",
    documents: circle.map(({ report }) => report.reading.document.id),
    spans: circle.map(({ report }) => ({ document: report.reading.document.id, span: report.claim.span })),
    en: `${names.map((name, n) => `${name} has this from ${next(n)}`).join(", ")}; none of them names anybody else.`,
    ar: `${names.map((name, n) => `${n === 0 ? "" : "و"}${name} عن ${next(n)}`).join("، ")}: ينقل بعضها عن بعض، ولا يُذكر مصدر آخر.`,
  };
}
