import type { DiagnosticCode, ZoneKind } from "@isnad/core";
import type { MarkKind } from "../records/collect-marks.ts";

/** What the reader of an article says. */
export interface ReaderWords {
  readonly diagnostic: Readonly<Record<DiagnosticCode, string>>;
  readonly zone: Readonly<Record<ZoneKind, string>>;
  readonly reader: {
    readonly marks: string;
    readonly markKind: Readonly<Record<MarkKind, string>>;
    readonly hint: string;
    readonly panel: string;
    readonly nothing: string;
    readonly close: string;
    readonly previous: string;
    readonly next: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyFailed: string;
    readonly facts: string;
    readonly text: string;
  };
  readonly explain: {
    readonly chain: string;
    readonly cue: string;
    readonly content: string;
    readonly noCue: string;
    readonly source: string;
    readonly understood: string;
    readonly style: string;
    readonly polarity: string;
    readonly stance: string;
    readonly act: string;
    readonly rule: string;
    readonly entries: string;
    readonly event: string;
    readonly certainty: string;
    readonly factPolarity: string;
    readonly trigger: string;
    readonly background: string;
    readonly account: string;
    readonly value: string;
    readonly counted: string;
    readonly reckoned: string;
    readonly calendar: string;
    readonly candidates: string;
    readonly precision: string;
    readonly coordinates: string;
    readonly target: string;
    readonly voice: string;
    readonly within: string;
    readonly yes: string;
  };
}
