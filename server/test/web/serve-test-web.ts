import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { encodeWindows1256 } from "../encode-windows-1256.ts";

/** One question to the test web, with the time of the simulated clock. */
export interface Question {
  readonly path: string;
  readonly status: number;
  readonly minute: number;
}

export interface TestWeb {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  readonly questions: Question[];
  close(): Promise<void>;
}

type Serve = (request: IncomingMessage, response: ServerResponse, web: TestWeb, minute: number) => void;

const XML = { "content-type": "application/rss+xml; charset=utf-8" };
const HTML = { "content-type": "text/html; charset=utf-8" };

/** Our own sentences, long enough to be an article and different for each name. */
export function writeText(name: string): string {
  const line = `أعلنت بلدية ${name} أن فرقها أنهت إصلاح شبكة المياه في الحي الشرقي، وقالت إن العمل استمر أسبوعين كاملين.`;
  return Array.from({ length: 8 }, (_, index) => `${line} وهذه هي الفقرة رقم ${index + 1} من خبر ${name}.`).join("\n");
}

function writeItem(name: string, more: string): string {
  return `<item><title>خبر ${name}</title><guid isPermaLink="false">${name}</guid><pubDate>Sat, 30 Nov 2024 08:00:00 GMT</pubDate>${more}</item>`;
}

const writeWhole = (name: string): string =>
  writeItem(name, `<description>${writeText(name).replaceAll("\n", "&lt;br&gt;")}</description>`);

const writeRss = (items: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>صحيفة الاختبار (متخيَّلة)</title>${items.join("")}</channel></rss>`;

const writePage = (name: string): string =>
  `<!doctype html><html><head><title>خبر ${name}</title></head><body><nav><a href="/">الرئيسية</a></nav><article><h1>خبر ${name}</h1>${writeText(
    name,
  )
    .split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("")}</article></body></html>`;

const linkTo = (name: string, web: TestWeb, path: string): string =>
  writeItem(name, `<link>${web.origin}${path}</link><description>موجز قصير.</description>`);

function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Uint8Array = "",
): void {
  response.writeHead(status, headers);
  response.end(body);
}

/** Sends without end: as fast as it is taken, or a piece every 20 ms. */
function drip(response: ServerResponse, piece: string, slowly: boolean): void {
  response.writeHead(200, XML);
  const more = (): void => {
    if (response.destroyed) return;
    if (response.write(piece)) setTimeout(more, slowly ? 20 : 0);
    else response.once("drain", more);
  };
  more();
}

const PATHS: Readonly<Record<string, Serve>> = {
  "/robots.txt": (_, response) =>
    send(response, 200, { "content-type": "text/plain" }, "User-agent: *\nDisallow: /private/\n"),
  // A second article appears after half an hour; before and after, nothing is new.
  "/whole.xml": (request, response, _, minute) => {
    const etag = minute < 30 ? '"one"' : '"two"';
    if (request.headers["if-none-match"] === etag) send(response, 304, { etag });
    else
      send(
        response,
        200,
        { ...XML, etag },
        writeRss([...(minute < 30 ? [] : [writeWhole("الجديد")]), writeWhole("الكامل")]),
      );
  },
  "/packed.xml": (_, response) =>
    send(response, 200, { ...XML, "content-encoding": "gzip" }, gzipSync(writeRss([writeWhole("المضغوط")]))),
  "/moved.xml": (_, response) => send(response, 301, { location: "/atom.xml" }),
  "/atom.xml": (_, response, web) =>
    send(
      response,
      200,
      { "content-type": "application/atom+xml" },
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>أتوم</title>${["الأول", "الثاني"]
        .map(
          (name, index) =>
            `<entry><id>${index}</id><title>خبر ${name}</title><link href="${web.origin}/page/${index}"/><updated>2024-11-30T09:00:00Z</updated><summary>موجز.</summary></entry>`,
        )
        .join("")}</feed>`,
    ),
  "/page/0": (_, response) => send(response, 200, HTML, writePage("الأول")),
  "/page/1": (_, response) => send(response, 200, HTML, writePage("الثاني")),
  "/json": (_, response, web) =>
    send(
      response,
      200,
      { "content-type": "application/feed+json" },
      JSON.stringify({
        version: "https://jsonfeed.org/version/1.1",
        title: "جيسن",
        // The first page again, from another feed.
        items: [
          {
            id: "a",
            url: `${web.origin}/page/0`,
            title: "خبر الأول",
            date_published: "2024-11-30T09:00:00Z",
            summary: "موجز.",
          },
          { id: "b", title: "خبر المباشر", content_text: writeText("المباشر"), date_published: "2024-11-30T10:00:00Z" },
        ],
      }),
    ),
  "/charset.xml": (_, response) => {
    const text = writeRss([writeWhole("القديم")]).replace(
      '<?xml version="1.0"?>',
      '<?xml version="1.0" encoding="utf-8"?>',
    );
    send(response, 200, XML, encodeWindows1256(text));
  },
  // Breaks off in the middle of the third item.
  "/cut.xml": (_, response) => {
    const text = Buffer.from(writeRss([writeWhole("المقطوع"), writeWhole("الناجي"), writeWhole("الضائع")]));
    response.writeHead(200, { ...XML, "content-length": String(text.length) });
    response.write(text.subarray(0, text.length - 300), () => response.destroy());
  },
  "/busy.xml": (_, response, __, minute) =>
    minute < 20
      ? send(response, 429, { "retry-after": "1200" })
      : send(response, 200, XML, writeRss([writeWhole("المنتظر")])),
  "/gone.xml": (_, response) => send(response, 410, {}),
  "/broken.xml": (_, response) => send(response, 200, HTML, "<html><body>ليس هنا شيء</body></html>"),
  "/endless.xml": (_, response) => drip(response, `<!-- ${"x".repeat(60_000)} -->`, false),
  "/slow.xml": (_, response) => drip(response, " ", true),
  "/circle.xml": (_, response) => send(response, 302, { location: "/circle.xml" }),
  "/inside.xml": (_, response) => send(response, 302, { location: "http://10.0.0.1/feed" }),
  "/file.xml": (_, response) => send(response, 302, { location: "file:///etc/passwd" }),
  "/links.xml": (_, response, web) =>
    send(
      response,
      200,
      XML,
      writeRss([
        linkTo("الكبير", web, "/huge"),
        linkTo("الممنوع", web, "/private/1"),
        linkTo("المفقود", web, "/missing"),
        linkTo("الصورة", web, "/picture"),
        linkTo("السليم", web, "/fine"),
      ]),
    ),
  "/huge": (_, response) =>
    send(response, 200, HTML, `<html><body>${"<p>كلام كثير جدا</p>".repeat(700_000)}</body></html>`),
  "/private/1": (_, response) => send(response, 200, HTML, writePage("الممنوع")),
  "/picture": (_, response) => send(response, 200, { "content-type": "image/png" }, "\x89PNG"),
  "/fine": (_, response) => send(response, 200, HTML, writePage("السليم")),
};

/** A web of one server on this machine, with everything that goes wrong on a larger one. `minuteNow`: of the simulated clock. */
export async function serveTestWeb(minuteNow: () => number): Promise<TestWeb> {
  const web: { origin: string; questions: Question[]; close: () => Promise<void> } = {
    origin: "",
    questions: [],
    close: async () => {},
  };
  const server = createServer((request, response) => {
    const path = request.url ?? "";
    const minute = minuteNow();
    response.on("close", () => web.questions.push({ path, status: response.statusCode, minute }));
    const serve = PATHS[path];
    if (serve) serve(request, response, web, minute);
    else send(response, 404, {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  web.origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
  web.close = () =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return web;
}
