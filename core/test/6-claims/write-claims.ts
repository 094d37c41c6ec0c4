import type { Claim, Factuality } from "../../src/model/claim.ts";
import type { ArgumentRole, EventMention } from "../../src/model/event.ts";
import type { Reading } from "../../src/model/reading.ts";
import { read } from "../../src/read.ts";

/** Day on which every line of corpus/rules is taken to be published. */
export const PUBLISHED = "2023-05-10";

export const readLine = (text: string): Reading =>
  read({ text, published: PUBLISHED, capture: { source: "corpus/rules", adapter: "corpus" } });

/** What events of the wanted kind a text tells, as the tables of corpus/rules write them; ` || ` between them. */
export function writeEvents(text: string, wanted: (event: EventMention) => boolean): string {
  const { events, claims } = readLine(text);
  const told = events.filter(wanted);
  return told
    .map((event) => {
      const own = claims.filter((claim) => claim.event === event.id);
      return [`[${words(text, event)}]`, writeEvent(event, told), ...own.slice(0, 1).map(writeClaim), ...denials(own)]
        .filter((part) => part !== "")
        .join(" ");
    })
    .join(" || ");
}

const words = (text: string, { span }: EventMention): string => text.slice(span.start, span.end);

const name = ({ arguments: args }: EventMention, role: ArgumentRole): string | undefined =>
  args.find((argument) => argument.role === role)?.name;

const written = (event: EventMention, role: ArgumentRole, sign: string): string => {
  const found = name(event, role);
  return found === undefined ? "" : `${sign}${found}`;
};

function writeEvent(event: EventMention, all: readonly EventMention[]): string {
  if (event.type === "casualty") {
    const { outcome, low, high, victims, partOf, reckoning, cause } = event;
    const part = partOf === null ? "" : `part:${all.findIndex(({ id }) => id === partOf) + 1}`;
    const sum = reckoning === "cumulative" ? "sum" : "";
    return [`${outcome} ${low}..${high ?? ""} ${victims}`, part, sum, cause === null ? "" : `cause:${cause}`]
      .filter((word) => word !== "")
      .join(" ");
  }
  if (event.type === "control")
    return [event.action, written(event, "agent", "by:"), written(event, "place", "at:")]
      .filter((word) => word !== "")
      .join(" ");
  const kind = event.type === "statement" ? event.act : `${event.type}/${event.kind}`;
  const parts = [
    written(event, "agent", "by:"),
    written(event, "patient", "to:"),
    written(event, "recipient", "with:"),
  ];
  const place = event.type === "statement" ? "" : written(event, "place", "at:");
  return [kind, ...parts, place].filter((word) => word !== "").join(" ");
}

const writePolarity = ({ polarity, certainty }: Factuality): string =>
  polarity === "negative" ? "~deny" : polarity === "unknown" || certainty === "uncommitted" ? "~unconfirmed" : "";

function writeClaim({ factuality, background, chain }: Claim): string {
  return [writePolarity(factuality), background ? "background" : "", chain.length > 0 ? `<${who(chain)}>` : ""]
    .filter((word) => word !== "")
    .join(" ");
}

/** A second claim of the same words: somebody else denies them. */
const denials = (claims: readonly Claim[]): string[] => claims.slice(1).map((claim) => `+ ${writeClaim(claim)}`);

const who = (chain: Claim["chain"]): string => chain.map((source) => source.name).join(" > ");

/** Labels of a text: `[words] target`, with `«»` when quoted and `<speaker>`. */
export function writeLabels(text: string): string {
  return readLine(text)
    .labels.map(({ span, target, quoted, chain, provenance }) =>
      [
        `[${text.slice(span.start, span.end)}]`,
        provenance.rule.slice("label.".length),
        target,
        quoted ? "«»" : "",
        chain.length > 0 ? `<${who(chain)}>` : "",
      ]
        .filter((word) => word !== "")
        .join(" "),
    )
    .join(" || ");
}
