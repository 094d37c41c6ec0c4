import { hash } from "node:crypto";
import type { DossierData } from "@isnad/core";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { CDXIndexer, WARCParser } from "warcio";
import { type OriginalOf, packWacz } from "../../src/export/pack-wacz.ts";
import { sortUrl } from "../../src/export/sort-url.ts";
import { ARTICLES, makeData, makeStory } from "./make-data.ts";

type Files = Readonly<Record<string, Uint8Array>>;
interface Resource {
  readonly path: string;
  readonly hash: string;
  readonly bytes: number;
}

async function pack(data: DossierData, originalOf: OriginalOf): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of packWacz(data, originalOf)) parts.push(part);
  return Buffer.concat(parts);
}
const textOf = (files: Files, path: string): string => Buffer.from(files[path] ?? []).toString();
const linesOf = (files: Files, path: string): string[] => textOf(files, path).trim().split("\n");
const fileOf = (files: Files, path: string): Uint8Array => files[path] ?? new Uint8Array();
const streamOf = (bytes: Uint8Array) => new Blob([new Uint8Array(bytes)]).stream();

async function readWarc(bytes: Uint8Array) {
  const records = [];
  for await (const record of new WARCParser(streamOf(bytes))) {
    const payload = await record.readFully(false);
    const header = (name: string): string | null => record.warcHeader(name) ?? null;
    records.push({ type: record.warcType, url: record.warcTargetURI, payload, header });
  }
  return records;
}

describe("WACZ", () => {
  const open = async (): Promise<{
    files: Files;
    originals: ReadonlyMap<string, { bytes: Uint8Array }>;
    data: DossierData;
  }> => {
    const { data, originals } = await makeStory();
    return { files: unzipSync(await pack(data, (id) => originals.get(id) ?? null)), originals, data };
  };

  it("holds what the specification wants, every part with its size and digest", async () => {
    const { files } = await open();
    const manifest = JSON.parse(textOf(files, "datapackage.json")) as { profile: string; resources: Resource[] };
    expect(manifest).toMatchObject({ profile: "data-package", wacz_version: "1.1.1" });
    const parts = Object.keys(files).filter((path) => !path.startsWith("datapackage"));
    expect(manifest.resources.map(({ path }) => path).sort()).toEqual(parts.sort());
    for (const { path, hash: told, bytes } of manifest.resources) {
      expect(fileOf(files, path).length).toBe(bytes);
      expect(`sha256:${hash("sha256", fileOf(files, path), "hex")}`).toBe(told);
    }
    const digest = JSON.parse(textOf(files, "datapackage-digest.json")) as { path: string; hash: string };
    expect(digest.hash).toBe(`sha256:${hash("sha256", fileOf(files, digest.path), "hex")}`);
  });
  it("holds WARC records that another reader reads, byte for byte, with digests that are right", async () => {
    const { files, originals, data } = await open();
    const records = await readWarc(fileOf(files, "archive/data.warc.gz"));
    const count = data.readings.length;
    expect(records.map(({ type }) => type)).toEqual([
      "warcinfo",
      ...Array(count).fill(["resource", "conversion"]).flat(),
    ]);
    for (const { payload, header } of records) {
      expect(header("WARC-Block-Digest")).toBe(`sha256:${hash("sha256", payload, "hex")}`);
      expect(header("WARC-Record-ID")).toMatch(
        /^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>$/,
      );
    }
    const resources = records.filter(({ type }) => type === "resource");
    const texts = records.filter(({ type }) => type === "conversion");
    for (const [at, { document }] of data.readings.entries()) {
      expect(
        Buffer.from(originals.get(document.id)?.bytes ?? []).equals(resources[at]?.payload ?? new Uint8Array()),
      ).toBe(true);
      expect(Buffer.from(texts[at]?.payload ?? []).toString()).toBe(document.text);
      expect(texts[at]?.header("WARC-Refers-To")).toBe(resources[at]?.header("WARC-Record-ID"));
      expect(document.capture.sha256).toBe(resources[at]?.header("WARC-Payload-Digest")?.slice("sha256:".length));
    }
  });
  it("indexes as another indexer does", async () => {
    const { files } = await open();
    const warc = fileOf(files, "archive/data.warc.gz");
    const theirs: Record<string, unknown>[] = [];
    const indexer = new CDXIndexer({ format: "cdxj" });
    for await (const line of indexer.iterIndex([{ reader: streamOf(warc), filename: "data.warc.gz" }]))
      theirs.push(line);
    const ours = linesOf(files, "indexes/index.cdx").map(
      (line) => JSON.parse(line.slice(line.indexOf("{"))) as Record<string, string>,
    );
    for (const { url, offset, length, digest } of ours) {
      const match = theirs.find((line) => line["offset"] === Number(offset));
      expect(match).toMatchObject({
        url,
        length: Number(length),
        urlkey: sortUrl(url ?? ""),
        digest: digest?.slice(7),
      });
      const alone = await readWarc(warc.subarray(Number(offset), Number(offset) + Number(length)));
      expect(alone.map((record) => record.url)).toEqual([url]);
    }
    expect(linesOf(files, "indexes/index.cdx")).toEqual(linesOf(files, "indexes/index.cdx").toSorted());
  });
  it("lists its pages", async () => {
    const { files, data } = await open();
    const [head, ...pages] = linesOf(files, "pages/pages.jsonl").map(
      (line) => JSON.parse(line) as Record<string, string>,
    );
    expect(head?.["format"]).toBe("json-pages-1.0");
    expect(pages.length).toBe(data.readings.length);
    for (const { url, ts } of pages) {
      expect(URL.canParse(url ?? "")).toBe(true);
      expect(new Date(ts ?? "").toISOString()).toBe(ts);
    }
  });
  it("says no more than it has: no original, no address of the web, no broken header", async () => {
    const files = unzipSync(await pack(makeData(ARTICLES), () => null));
    const records = await readWarc(fileOf(files, "archive/data.warc.gz"));
    expect(records.map(({ type }) => type)).toEqual(["warcinfo", "conversion", "conversion"]);
    expect(records.map(({ url }) => url?.slice(0, 8))).toEqual([undefined, "https://", "urn:uuid"]);
    expect(linesOf(files, "indexes/index.cdx")).toEqual([""]);
    const original = { bytes: Buffer.from("x"), mediaType: "text/html\r\nWARC-Type: response", headers: {} };
    const injected = unzipSync(await pack(makeData(ARTICLES), () => original));
    const read = await readWarc(fileOf(injected, "archive/data.warc.gz"));
    expect(read.map(({ type }) => type)).toEqual(["warcinfo", ...Array(2).fill(["resource", "conversion"]).flat()]);
  });
  it("fails when an original cannot be had", async () => {
    await expect(pack(makeData(ARTICLES), () => Promise.reject(new Error("disk gone")))).rejects.toThrow("disk gone");
  });
});
