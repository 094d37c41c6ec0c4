import { writeSync } from "node:fs";
import { openStore } from "../../src/store/open-store.ts";
import { ACT, makeArrivals, READER } from "./make-arrival.ts";

/** Puts made-up articles into an archive, and says of each that it was acknowledged: `put <id>`. */
const [place = "", first = "0", count = "0", batch = "1"] = process.argv.slice(2);
const store = await openStore(place, ACT);
for (let at = 0; at < Number(count); at += Number(batch)) {
  const arrivals = makeArrivals(Math.min(Number(batch), Number(count) - at), Number(first) + at);
  const receipts = await store.put(arrivals, READER, ACT);
  writeSync(1, receipts.map(({ document }) => `put ${document}\n`).join(""));
}
await store.close();
