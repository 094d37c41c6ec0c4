import type { Judgement } from "@isnad/core";

/** Judgements that read the same, once, with how often. */
export interface GroupedJudgement {
  readonly key: string;
  readonly judgement: Judgement;
  readonly times: number;
}

export function groupJudgements(judgements: readonly Judgement[]): GroupedJudgement[] {
  const groups = new Map<string, { judgement: Judgement; times: number }>();
  for (const judgement of judgements) {
    const key = JSON.stringify([judgement.relation, judgement.by, judgement.reasons]);
    const group = groups.get(key);
    if (group) group.times++;
    else groups.set(key, { judgement, times: 1 });
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}
