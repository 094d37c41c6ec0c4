import type { Account, ClaimRef, DocumentId, Origin, Position, SourceRef } from "@isnad/core";
import type { Dossier } from "./index-dossier.ts";
import { nameOutlet } from "./name-outlet.ts";
import { type Interval, readInterval } from "./read-interval.ts";

/** How the words stand to what is told. */
export const MANNERS = ["assert", "deny", "retract", "unconfirmed"] as const;
export type Manner = (typeof MANNERS)[number];

/** Who stands on a way: the entity where it is known, else the name as printed. */
export interface Stop {
  readonly key: string;
  readonly name: string;
  readonly entity: string | null;
}

/** One telling: an answer to a question, and the way it took from its origin to an outlet. */
export interface Way {
  readonly index: number;
  readonly account: Account;
  readonly position: Position;
  readonly claim: ClaimRef;
  readonly document: DocumentId;
  readonly manner: Manner;
  /** Null for the outlet's own voice. */
  readonly origin: Stop | null;
  /** From the origin on to the outlet. */
  readonly relays: readonly Stop[];
  readonly outlet: string;
  readonly place: Stop | null;
  /** When it was published, and when it is said to have happened. */
  readonly told: Interval | null;
  readonly happened: Interval | null;
}

/** Everything told in some accounts, claim by claim, in the order of the accounts. */
export function collectWays(dossier: Dossier, accounts: readonly Account[]): Way[] {
  const ways: Way[] = [];
  for (const account of accounts)
    for (const position of account.positions)
      for (const claim of position.claims) {
        const reading = dossier.readings.get(claim.document);
        if (!reading) continue;
        const outlet = nameOutlet(reading.document).name;
        const placed = dossier.claims.get(claim.claim);
        const place = placed?.event?.arguments.find((argument) => argument.role === "place");
        const links = [...claim.chain].reverse().map(stopAt);
        const origin = findOrigin(position, claim, outlet);
        const told = reading.document.creationTime;
        ways.push({
          index: ways.length,
          account,
          position,
          claim,
          document: claim.document,
          manner: tellManner(dossier, position, claim),
          origin,
          relays: links.slice(1).filter((link) => link.key !== origin?.key),
          outlet,
          place: place ? stopAt(place) : null,
          told: told ? readInterval(told) : null,
          happened: findEventTime(dossier, claim),
        });
      }
  return ways;
}

function stopAt({ name, entity }: Pick<SourceRef, "name" | "entity">): Stop {
  return { key: entity || name, name, entity };
}

/** The origin as the comparison resolved it (`المرصد` → its full name), by the article and the name; the outlet itself is no origin. */
function findOrigin(position: Position, claim: ClaimRef, outlet: string): Stop | null {
  const last = claim.chain.at(-1);
  const here = position.origins.filter((origin) => origin.documents.includes(claim.document));
  if (!last) {
    const own = here.find((origin) => origin.name === outlet);
    const other = here.length === 1 ? here[0] : undefined;
    return own || !other || other.name === outlet || other.entity === null ? null : stopAt(other);
  }
  const same = (origin: Origin) => (last.entity ? origin.entity === last.entity : origin.name === last.name);
  const found = here.find(same) ?? here.find((origin) => origin.name.includes(last.name));
  return stopAt(found ?? last);
}

function tellManner(dossier: Dossier, position: Position, claim: ClaimRef): Manner {
  const said =
    position.value.kind === "statement" ? position.value.act : dossier.claims.get(claim.claim)?.attribution?.act;
  if (said === "retract") return "retract";
  if (claim.polarity === "deny") return "deny";
  return claim.polarity;
}

function findEventTime(dossier: Dossier, claim: ClaimRef): Interval | null {
  const placed = dossier.claims.get(claim.claim);
  const time = placed?.event?.arguments.find((argument) => argument.role === "time");
  const timex = time?.ref ? placed?.reading.timexes.find((one) => one.id === time.ref) : undefined;
  return timex ? readInterval(timex.value) : null;
}
