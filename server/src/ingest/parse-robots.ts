/** The rules of a site, or what stands for them when there are none or when they cannot be had. */
export type Robots = "everything" | "nothing" | readonly Group[];

interface Group {
  readonly agents: readonly string[];
  readonly rules: readonly Rule[];
}

interface Rule {
  readonly allow: boolean;
  readonly path: string;
}

/** Lines that are looked at. */
const MOST_LINES = 5000;

/** robots.txt as RFC 9309 has it. What is no rule is passed over. */
export function parseRobots(text: string): Robots {
  const groups: { agents: string[]; rules: Rule[] }[] = [];
  for (const line of text.split(/\r\n?|\n/, MOST_LINES)) {
    const [, field = "", value = ""] = /^\s*([\w-]+)\s*:\s*(.*?)\s*(?:#.*)?$/.exec(line) ?? [];
    const name = field.toLowerCase();
    const last = groups.at(-1);
    if (name === "user-agent") {
      if (last && last.rules.length === 0) last.agents.push(value.toLowerCase());
      else groups.push({ agents: [value.toLowerCase()], rules: [] });
    } else if ((name === "allow" || name === "disallow") && last)
      last.rules.push({ allow: name === "allow", path: value });
  }
  return groups;
}

/** Whether a path may be asked for: the longest rule of the groups for this agent, else of those for all; allow wins a tie. */
export function isAllowedBy(robots: Robots, userAgent: string, path: string): boolean {
  if (typeof robots === "string") return robots === "everything";
  const agent = (/^[\w-]+/.exec(userAgent)?.[0] ?? "").toLowerCase();
  const named = robots.filter(({ agents }) => agents.includes(agent));
  const groups = named.length > 0 ? named : robots.filter(({ agents }) => agents.includes("*"));
  let best: Rule = { allow: true, path: "" };
  for (const rule of groups.flatMap(({ rules }) => rules)) {
    if (rule.path === "" || !matches(rule.path, path)) continue;
    const isLonger = rule.path.length > best.path.length;
    if (isLonger || (rule.path.length === best.path.length && rule.allow)) best = rule;
  }
  return best.allow;
}

/** `*` stands for anything, `$` at the end for the end. Piece by piece: a rule of many stars costs no more than its length times the path's. */
function matches(rule: string, path: string): boolean {
  const isWhole = rule.endsWith("$");
  const pieces = (isWhole ? rule.slice(0, -1) : rule).split("*");
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    const found =
      index === 0
        ? path.startsWith(piece)
          ? 0
          : -1
        : isLast && isWhole
          ? path.lastIndexOf(piece)
          : path.indexOf(piece, at);
    if (found < at && !(index === 0 && found === 0)) return false;
    at = found + piece.length;
  }
  return !isWhole || at === path.length;
}
