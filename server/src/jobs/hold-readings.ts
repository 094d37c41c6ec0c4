import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { DocumentId, Reading } from "@isnad/core";

/** Readings unpacked at hand; what a story needs is asked for again and again. */
const AT_HAND = 25;
const OPTIONS = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Bytes of the file. */
interface Place {
  readonly position: number;
  readonly length: number;
}

/** Thousands of readings out of memory: packed in a temporary file that nobody else sees, and unpacked one by one. To be closed. */
export class HeldReadings {
  readonly #folder = mkdtempSync(join(tmpdir(), "isnad-readings-"));
  readonly #file = openSync(join(this.#folder, "packed"), "wx+", 0o600);
  readonly #places = new Map<DocumentId, Place>();
  readonly #atHand = new Map<DocumentId, Reading>();
  #end = 0;
  #isClosed = false;

  constructor() {
    // Nothing is left behind by a kill, where the system takes an open file's name away; elsewhere it goes when it is closed.
    if (process.platform !== "win32") rmSync(this.#folder, { recursive: true });
  }

  get size(): number {
    return this.#places.size;
  }

  has(id: DocumentId): boolean {
    return this.#places.has(id);
  }

  add(reading: Reading): void {
    const packed = zstdCompressSync(JSON.stringify(reading), OPTIONS);
    writeSync(this.#file, packed, 0, packed.length, this.#end);
    this.#places.set(reading.document.id, { position: this.#end, length: packed.length });
    this.#end += packed.length;
  }

  ids(): Iterable<DocumentId> {
    return this.#places.keys();
  }

  /** A reading that was added; it throws for any other. */
  recall(id: DocumentId): Reading {
    const known = this.#atHand.get(id);
    if (known) {
      this.#atHand.delete(id);
      this.#atHand.set(id, known);
      return known;
    }
    const place = this.#places.get(id);
    if (place === undefined) throw new Error(`no reading of ${id} is held`);
    const packed = new Uint8Array(place.length);
    readSync(this.#file, packed, 0, place.length, place.position);
    const reading = JSON.parse(zstdDecompressSync(packed).toString("utf8")) as Reading;
    this.#atHand.set(id, reading);
    if (this.#atHand.size > AT_HAND) this.#atHand.delete(this.#atHand.keys().next().value as DocumentId);
    return reading;
  }

  /** Once or more. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    closeSync(this.#file);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
