import { EXIT_HELP } from "./exit-codes.ts";

/** What every command that reads says about its input. */
const INPUT_HELP = `What can be read:
  .txt .md .html     one article a file; a page's headline, publisher and day are found in it
  .ndjson .jsonl     a collection, one article a line:
                     {"publisher": …, "url": …, "title": …, "published": …, "text": …}
  .json              one such article, or a list of them
  .csv .tsv          a table with a column of texts, as Media Cloud and others export it
  .warc .wacz        web archives; damaged records are passed over and told
  any of these .gz   unpacked on the way
  a folder           everything readable in it, to the bottom
  "news/**/*.txt"    a pattern, in quotation marks so that the shell leaves it alone
  -                  standard input
UTF-8, UTF-16 and Windows-1256 are told apart by themselves. When something had to be assumed, the summary says so.

Publisher and day, if the text does not tell them:
  beside report.txt, a file report.meta.json with {"publisher": …, "published": …, "url": …, "title": …}
  or --publisher and --published, which only fill what neither sidecar nor article tells.
Without a publication day, words like أمس and الأربعاء الماضي stay open.`;

export const MAIN_HELP = `
Examples:
  isnad demo                                  see what comes out, on a bundled story
  isnad read report.txt --published 2024-11-30
  isnad compare articles/ -o dossier.html
  isnad ingest news/ && isnad search حلب      keep articles, and find them again
  isnad watch feeds.opml                      follow feeds into the same archive, and meanwhile:
  isnad serve                                 read and review it in a browser, at http://127.0.0.1:4730/
  isnad export -o positions.csv               the archive for other programs, as people left it

${EXIT_HELP}
`;

export const READ_HELP = `
Examples:
  isnad read report.txt                       the article with its attributions, for reading
  isnad read page.html --publisher "وكالة كذا"
  isnad read --format ndjson news/ > news.ndjson
  isnad read archive.ndjson.gz -o claims.csv --bom
  curl -s https://example.org/a.html | isnad read -

Formats:
  text     each sentence with the marks of what it attributes, the chain (outlet ← agency ← speaker),
           figures, control of places, dates; colours on a terminal unless NO_COLOR is set
  ndjson   one object a line: article, text, attributions, claims, times; spans count UTF-16 code units
  csv      one row for each attribution and each claim (RFC 4180)

A model's help, if you name one:
  isnad read report.txt --assist http://localhost:11434/v1 --assist-model qwen3
  Only the passages with a diagnostic are sent, and only to that address (Ollama and most others speak this protocol;
  a key is taken from ISNAD_ASSIST_KEY). What comes back is kept when every word of it stands in the passage, apart from
  the reading and marked with the model's name: no claim, chain or origin rests on it. Without --assist nothing is sent.

${INPUT_HELP}

${EXIT_HELP}
`;

export const COMPARE_HELP = `
Examples:
  isnad compare articles/*.txt -o dossier.html
  isnad compare monday.html tuesday.html wire.ndjson -o dossier.html
  isnad compare --format json articles/ | jq '.stories[0].accounts[] | select(.status == "contested")'

The dossier is one page that needs nothing else: it opens without a network, prints, and can be passed on.
It shows what is agreed, contested, told by one origin alone, or committed to by nobody; every statement opens
the words it rests on. Copies do not corroborate, and figures are never averaged.

${INPUT_HELP}

${EXIT_HELP}
`;

export const EXPORT_HELP = `
Examples:
  isnad export articles/ -o positions.csv
  isnad export articles/ -o places.geojson
  isnad export articles/ --format prov -o chains.jsonld
  isnad export articles/ -o captures.wacz
  isnad export -o positions.csv               everything in the archive, as people's decisions leave it
  isnad export --archive desk.db --story story:1f… -o story.html
  isnad export --words '"سد تشرين"' --from 2024-12-01 --format ucdp
  isnad export --format claims --organisation "Example Desk" --organisation-url https://example.org

Without files it writes the archive: all of it, one story, or the stories that hold the articles asked for (whole ones: an
answer of three outlets would be another with one of its articles left out).

Formats:
  ndjson       every record, one a line, with its exact words
  csv          one row for each position: question, answer, origins, outlets, words
  acled, ucdp  accounts of killed people in the columns of ACLED and of UCDP GED, as their published rules would
               code them (proposed; the rules that fired stand beside)
  geojson      positions on a map (RFC 7946); what is known to an area only is an area, never a pin
  annotations  W3C Web Annotation, by code points and by quotation
  prov         PROV-O in JSON-LD: articles, copies, chains down to the origin
  claims       schema.org Claim, with its appearances; and ClaimReview, only of what a person confirmed, rejected or
               graded in the archive, and only in the name of an organisation: Isnad itself never judges
  ninjs        IPTC ninjs 3.0: the articles, and whom and what they name
  wacz         the originals as they came, and the texts read from them (WARC, index, pages, digests)
  html, json   the dossier and the flat comparison, as compare writes them

The same formats serve isnad compare --format.

${INPUT_HELP}

${EXIT_HELP}
`;

export const MCP_HELP = `
Example, as an assistant's settings have it:
  {"mcpServers": {"isnad": {"command": "npx", "args": ["isnad", "mcp", "articles/"]}}}

Without files it answers from an archive:
  {"mcpServers": {"isnad": {"command": "npx", "args": ["isnad", "mcp", "--archive", "desk.db"]}}}

Articles that are named are read and compared at once; then the assistant may read a text, list stories, open a story or an
account, trace a claim, and ask who said what of whom. Every answer cites exact words, their place in the article and
the chain of those who handed them on. Nothing is changed, and nothing leaves this machine but by the assistant.

${EXIT_HELP}
`;

export const DEMO_HELP = `
Example:
  isnad demo -o /tmp/dossier.html

The story is made of articles written for this project, by invented outlets, about the publicly reported
events of 27 November to 1 December 2024 in northern Syria.
`;

const ARCHIVE_HELP = `The archive is a file (isnad.db in this folder, --archive FILE, or ISNAD_ARCHIVE), or a PostgreSQL database
(postgres://user:password@host/database) that several people share.`;

export const INGEST_HELP = `
Examples:
  isnad ingest news/                          everything in a folder, kept in isnad.db
  isnad ingest archive.ndjson.gz --archive desk.db
  isnad ingest news/ --archive postgres://desk@db.example.org/isnad

Every article is kept with the bytes it was taken from, read, made searchable and compared. What was told to be
kept survives a power cut. Interrupted and begun again, it goes on where it was; what is there already is passed over.
When the rules or words of this program have changed, everything is read anew.

${ARCHIVE_HELP}

${INPUT_HELP}

${EXIT_HELP}
`;

export const SEARCH_HELP = `
Examples:
  isnad search حلب                            also بحلب and وحلب, with or without vowels
  isnad search '"وزارة الدفاع" قتلى' --from 2024-11-27 --to 2024-12-01
  isnad search 'إدلب -حلب' --newest --format ndjson

All words must be there, "phrases" word by word, -words must not.

${ARCHIVE_HELP}

Exit codes: 0 something was found · 3 nothing · 2, 70 as elsewhere
`;

export const VERIFY_HELP = `
Examples:
  isnad verify
  isnad verify --archive desk.db --head 9f86d081884c7d65…

Takes every original, article, capture and decision against its SHA-256 and the custody log, and every line of the log
against the line before. The head of the log, kept elsewhere, shows later that nothing before it was changed or cut off.

${ARCHIVE_HELP}

Exit codes: 0 everything is as it was written · 1 something is not · 2, 70 as elsewhere
`;

export const WATCH_HELP = `
Examples:
  isnad watch feeds.opml
  isnad watch https://example.org/rss --interval 30 --user-agent "desk/1 (mail@example.org)"
  isnad watch feeds.txt --once --archive postgres://desk@db.example.org/isnad

Feeds (RSS, Atom, RDF, JSON) are asked again and again, with the marks of the answer before, so that nothing is sent
when nothing is new. An entry that carries its whole text is taken as it is; otherwise its page is asked for, where
robots.txt allows it, one question at a time to a host. Failures double the pause; Retry-After is kept.
Private and local addresses are refused unless --allow-private names their host.

${ARCHIVE_HELP}
`;

export const SERVE_HELP = `
Examples:
  isnad serve                                 isnad.db, at http://127.0.0.1:4730/
  isnad serve desk.db --port 8080
  curl -s http://127.0.0.1:4730/api/v1/stories
  curl -sN http://127.0.0.1:4730/api/v1/events    what is new, as it comes

It serves what isnad ingest and isnad watch took in and compared; they may run at the same time.
/openapi.json describes every question, its answer, and what is said when something is wrong.

Who is let in: this machine, as long as nobody may log in; then those alone. Anything wider than this machine needs people first:
  isnad user add NAME --role admin
  isnad serve --host 0.0.0.0 --url https://desk.example.org    behind a proxy that speaks HTTPS
--url names how the browser reaches it: only that name is answered to, and with https the log-in's cookie goes over HTTPS alone.

People who log in elsewhere (OpenID Connect: Keycloak, Entra, Google, GitLab …), beside those of isnad user:
  ISNAD_OIDC_SECRET=… isnad serve --url https://desk.example.org --oidc-issuer https://id.example.org/realms/desk \
      --oidc-client isnad --oidc-role admin=desk-admins --oidc-role review=reporters --oidc-role 'read=*'
Tell the provider to send people back to https://desk.example.org/api/v1/session/oidc/callback. What a person may do is taken from the
claim at every log-in; who has no role there any more can do nothing here. A session lasts seven days at most.

Programs ask with a token (isnad user token add NAME --title nightly --role read):
  curl -s -H "Authorization: Bearer isnad_…" https://desk.example.org/api/v1/stories

--organisation and --organisation-url: in whose name what people confirmed, rejected and graded goes out as ClaimReview
(format claims of an export). Without them none does.
`;

export const PROPOSE_HELP = `
Examples:
  isnad propose ask --assist http://localhost:11434/v1 --assist-model qwen3 --from 2024-11-27
  isnad propose list
  isnad propose accept 5f1c…:proposal:120-164:9ab03c11 --reason "the quotation is his" --as layla
  isnad propose refuse 5f1c…:proposal:120-164:9ab03c11 --reason "the outlet's own words"

Only passages that were not read with certainty are sent, and only to the address that is named; every word of what is kept
stands in the article. A proposal is marked as one and counts for nothing: no claim, origin or status rests on it. Once a person
accepts it, it is told as that speaker's word, with who accepted it and why; everything stands in the custody log.
Decisions can be taken back over the API (isnad serve).

${ARCHIVE_HELP}
`;

export const USER_HELP = `
Examples:
  isnad user add layla --role admin           a password is made up and shown once
  isnad user add sami --role review --password-stdin < password.txt
  isnad user add sami --role read --replace
  isnad user list
  isnad user remove sami
  isnad user token add layla --title "nightly export" --role read --days 90
  isnad user token revoke 3f2a90c1d4e5

Roles, each with all before it: read looks; review decides (confirm, correct, merge, split, grade); admin says who may.
Decisions keep the name of who made them. A token lets a program ask in a person's name, with that person's role or a lesser one; what
it decides is marked with the token's title. It ends with the person, its time, or when it is revoked.
`;
