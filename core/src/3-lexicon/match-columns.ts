/** Matches as columns: class, row of its table, feature of the form, tokens `[first, next)`, clitics. */
export interface MatchColumns {
  readonly count: number;
  readonly kind: Uint8Array;
  readonly row: Int32Array;
  readonly feature: Int32Array;
  readonly first: Int32Array;
  readonly next: Int32Array;
  readonly proclitics: Uint8Array;
  readonly enclitic: Uint8Array;
}

/** Columns for `count` matches in one piece of memory: seven pieces cost more than a short text takes to match. */
function layOut(count: number): MatchColumns {
  const memory = new ArrayBuffer(count * 19);
  return {
    count,
    row: new Int32Array(memory, 0, count),
    feature: new Int32Array(memory, count * 4, count),
    first: new Int32Array(memory, count * 8, count),
    next: new Int32Array(memory, count * 12, count),
    kind: new Uint8Array(memory, count * 16, count),
    proclitics: new Uint8Array(memory, count * 17, count),
    enclitic: new Uint8Array(memory, count * 18, count),
  };
}

function copy(from: MatchColumns, to: MatchColumns, count: number): void {
  to.row.set(from.row.subarray(0, count));
  to.feature.set(from.feature.subarray(0, count));
  to.first.set(from.first.subarray(0, count));
  to.next.set(from.next.subarray(0, count));
  to.kind.set(from.kind.subarray(0, count));
  to.proclitics.set(from.proclitics.subarray(0, count));
  to.enclitic.set(from.enclitic.subarray(0, count));
}

/** Collects matches whose number is not known before. Made once and used for every text: it grows and stays. */
export class MatchCollector {
  count = 0;
  #columns = layOut(4096);

  kindOf(m: number): number {
    return this.#columns.kind[m]!;
  }

  push(
    kind: number,
    row: number,
    feature: number,
    first: number,
    next: number,
    proclitics: number,
    enclitic: number,
  ): void {
    if (this.count === this.#columns.count) this.#grow();
    const m = this.count++;
    const columns = this.#columns;
    columns.kind[m] = kind;
    columns.row[m] = row;
    columns.feature[m] = feature;
    columns.first[m] = first;
    columns.next[m] = next;
    columns.proclitics[m] = proclitics;
    columns.enclitic[m] = enclitic;
  }

  #grow(): void {
    const wider = layOut(this.#columns.count * 2);
    copy(this.#columns, wider, this.#columns.count);
    this.#columns = wider;
  }

  /** What was collected, in columns of its own; the collector is empty again. */
  take(): MatchColumns {
    const taken = layOut(this.count);
    copy(this.#columns, taken, this.count);
    this.count = 0;
    return taken;
  }
}
