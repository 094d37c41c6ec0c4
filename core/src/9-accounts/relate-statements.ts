import type { SpeechAct } from "../model/attribution.ts";
import type { StatementEvent } from "../model/event.ts";
import type { Report } from "./collect-reports.ts";
import { compareWords, containWords } from "./compare-words.ts";
import { judged, type Relate, unrelated } from "./judged.ts";
import { isDependent, isOneOrigin, isRelayOf } from "./open-origins.ts";

/** One utterance as two outlets word it: from here on the same words, from the lower bound on the same matter. */
const SAME_WORDS = 0.6;
const SAME_MATTER = 0.25;
/** Who condemns something and demands something about it says two things, unless so many words are the same. */
const OTHER_ACT = 0.4;
/** So much of the shorter report stands in the longer one: then they need not be alike as a whole, but for this much. */
const MOST_OF_IT = 0.6;
const FAINT = 0.15;
/** Days between two reports of one utterance. */
const SAME_DAYS = 2;

/** Acts that outlets exchange for each other when they report one utterance. */
const GROUPS: Readonly<Record<SpeechAct, string>> = {
  say: "tell",
  announce: "tell",
  confirm: "tell",
  describe: "tell",
  believe: "tell",
  expect: "tell",
  admit: "tell",
  concern: "tell",
  demand: "ask",
  call: "ask",
  warn: "warn",
  threaten: "warn",
  accuse: "accuse",
  condemn: "accuse",
  support: "support",
  pledge: "pledge",
  deny: "deny",
  retract: "deny",
  "claim-responsibility": "own",
  designate: "designate",
};

/**
 * Two reports are of one utterance when one speaker says much the same, or does the same about the same days later. What the
 * ministry says of two ministers' concern is what they say through the ministry; what a council of the White House says, the
 * White House says.
 */
export const relateStatements: Relate = (a, b, around) => {
  const one = isOneOrigin(a.source, b.source);
  const dependent = isDependent(a.source, b.source);
  if (!dependent && !isRelayOf(a.source, b.source))
    return unrelated("statement-speaker", `${a.source.name} ≠ ${b.source.name}`);
  if (a.published !== null && b.published !== null && Math.abs(a.published - b.published) > SAME_DAYS)
    return unrelated("statement-day", "days apart");
  const alike = compareWords(a, b, around);
  const words = `words ${alike.toFixed(2)}`;
  if (alike >= SAME_WORDS) return judged("same", "statement-words", words);
  const x = GROUPS[(a.event as StatementEvent).act];
  const y = GROUPS[(b.event as StatementEvent).act];
  const part = containWords(a, b, around);
  if ((one || dependent) && part >= MOST_OF_IT && alike >= FAINT)
    return judged("refines", one ? "statement-part" : "statement-matter", words, `of the shorter ${part.toFixed(2)}`);
  if (!one && alike < SAME_MATTER) return unrelated("statement-relayed", words);
  if (alike >= (x === y ? SAME_MATTER : OTHER_ACT) || (x === y && sameTopic(a, b)))
    return judged("refines", "statement-matter", words, `${x} / ${y}`);
  return unrelated("statement-matter", words);
};

function sameTopic(a: Report, b: Report): boolean {
  const topics = (report: Report): string[] =>
    report.event.arguments.flatMap((each) =>
      each.role === "topic" || each.role === "patient" || each.role === "recipient" ? [each.entity ?? each.name] : [],
    );
  const other = new Set(topics(b));
  return topics(a).some((topic) => other.has(topic));
}
