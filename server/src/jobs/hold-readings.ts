import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { DocumentId, Reading } from "@isnad/core";

/** Readings unpacked at hand; what a story needs is asked for again and again. */
const AT_HAND = 50;
const OPTIONS = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Thousands of readings in the memory of hundreds: packed, and unpacked one by one. */
export class HeldReadings {
  readonly #packed = new Map<DocumentId, Uint8Array>();
  readonly #atHand = new Map<DocumentId, Reading>();

  get size(): number {
    return this.#packed.size;
  }

  has(id: DocumentId): boolean {
    return this.#packed.has(id);
  }

  add(reading: Reading): void {
    // A copy of its own size: what zlib gives is the beginning of a larger piece of memory.
    this.#packed.set(reading.document.id, new Uint8Array(zstdCompressSync(JSON.stringify(reading), OPTIONS)));
  }

  ids(): Iterable<DocumentId> {
    return this.#packed.keys();
  }

  /** A reading that was added; it throws for any other. */
  recall(id: DocumentId): Reading {
    const known = this.#atHand.get(id);
    if (known) {
      this.#atHand.delete(id);
      this.#atHand.set(id, known);
      return known;
    }
    const packed = this.#packed.get(id);
    if (packed === undefined) throw new Error(`no reading of ${id} is held`);
    const reading = JSON.parse(zstdDecompressSync(packed).toString("utf8")) as Reading;
    this.#atHand.set(id, reading);
    if (this.#atHand.size > AT_HAND) this.#atHand.delete(this.#atHand.keys().next().value as DocumentId);
    return reading;
  }
}
