import { ACCOUNT_KINDS, ACCOUNT_STATUSES } from "@isnad/core";
import { type CallToolResult, McpServer } from "@modelcontextprotocol/server";
import { z } from "zod";
import { findSayings } from "./find-sayings.ts";
import type { Library } from "./library.ts";
import { listStories } from "./list-stories.ts";
import { openAccount } from "./open-account.ts";
import { openStory } from "./open-story.ts";
import { readText } from "./read-text.ts";
import { traceClaim } from "./trace-claim.ts";

/** UTF-16 code units of a text handed over: a long article has a tenth of it. */
const LONGEST_TEXT = 200_000;
const LONGEST_WORDS = 300;

const INSTRUCTIONS = `Isnad reads Arabic news: who says what, according to whom, and which reports are the same one told again.
Every answer cites exact words with their place in the article and the chain of those who handed them on, the publisher's nearest first, who said it last.
Quote those words when you use an answer. A machine read them: say "reported by", never "it is true that". Statuses count independent origins and judge nothing:
corroborated means two or more origins that do not derive from each other, not true; contested does not mean false. Do not average figures.`;

const offset = z.int().min(0).max(100_000).default(0).describe("items to pass over; `next` of the last answer");
const limit = z.int().min(1).max(100).default(20).describe("items at most");
const id = z.string().min(1).max(500);
const words = z.string().min(1).max(LONGEST_WORDS);

/** Nothing a tool does changes anything, or reaches beyond this machine. */
const READS = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };

/** The server with its tools, over a library. */
export function makeServer(library: Library, version: string): McpServer {
  const server = new McpServer({ name: "isnad", version }, { instructions: INSTRUCTIONS });
  addReadText(server);
  addStories(server, library);
  addAccounts(server, library);
  addSayings(server, library);
  return server;
}

function addReadText(server: McpServer): void {
  const day = z
    .string()
    .max(40)
    .regex(/^\d{4}-\d{2}-\d{2}/);
  const inputSchema = z.strictObject({
    text: z.string().min(1).max(LONGEST_TEXT),
    publisher: words.optional(),
    published: day.optional().describe("ISO day of publication: weekdays in the text are reckoned from it"),
  });
  const title = "Read this text";
  const description =
    "Reads an Arabic news text: each attribution and each claim with its exact words, span and chain.";
  server.registerTool("read_text", { title, description, inputSchema, annotations: READS }, async (asked) =>
    answer(readText(asked)),
  );
}

function addStories(server: McpServer, library: Library): void {
  const list = {
    title: "List stories",
    description: "The stories at hand, newest first: articles, places, actors, and how many accounts of each status.",
    inputSchema: z.strictObject({ status: z.enum(ACCOUNT_STATUSES).optional(), offset, limit }),
    annotations: READS,
  };
  server.registerTool("list_stories", list, async (asked) => answer(await listStories(library, asked)));
  const filter = { status: z.enum(ACCOUNT_STATUSES).optional(), kind: z.enum(ACCOUNT_KINDS).optional() };
  const open = {
    title: "Open a story",
    description: "The questions of a story with their answers and who gives them, and which articles copy which.",
    inputSchema: z.strictObject({ story: id, ...filter, offset, limit }),
    annotations: READS,
  };
  server.registerTool("open_story", open, async (asked) =>
    answer(await openStory(library, asked), "no story of this id: list_stories names them"),
  );
}

function addAccounts(server: McpServer, library: Library): void {
  const open = {
    title: "Open an account",
    description: "One question of a story with every answer, its independent origins, and the words of each claim.",
    inputSchema: z.strictObject({ story: id, account: id }),
    annotations: READS,
  };
  server.registerTool("open_account", open, async (asked) =>
    answer(await openAccount(library, asked), "no such account in this story: open_story names them"),
  );
  const trace = {
    title: "Trace a claim",
    description: "Where a claim comes from: words, chain to the origin, what its article copies, who tells the same.",
    inputSchema: z.strictObject({ story: id, claim: id.describe("id of a claim or an attribution") }),
    annotations: READS,
  };
  server.registerTool("trace_claim", trace, async (asked) =>
    answer(await traceClaim(library, asked), "no such claim in this story: open_account cites them"),
  );
}

function addSayings(server: McpServer, library: Library): void {
  const inputSchema = z.strictObject({
    speaker: words.describe("name of the speaker, in Arabic as printed; in English where the lexicon has it"),
    about: words.optional().describe("Arabic words that must stand in what was said"),
    limit,
  });
  const title = "Find who said what of whom";
  const description = "What somebody is reported to have said, perhaps of somebody or something: words and chains.";
  server.registerTool("find_sayings", { title, description, inputSchema, annotations: READS }, async (asked) => {
    const { about, ...query } = asked;
    return answer(await findSayings(library, { ...query, ...(about !== undefined && { about }) }));
  });
}

/** An answer as data, and as the same data in writing for clients that read only that; what is not there is an error that says where to look. */
function answer(found: object | null, missing = ""): CallToolResult {
  if (found === null) return { content: [{ type: "text", text: missing }], isError: true };
  return { content: [{ type: "text", text: JSON.stringify(found) }], structuredContent: { ...found } };
}
