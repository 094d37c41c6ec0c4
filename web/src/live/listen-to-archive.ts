import type { EventData } from "../../../server/src/http/contract.ts";

/** What may be heard from the archive. */
export interface Listener {
  readonly stories: (ids: EventData["stories"]["stories"]) => void;
  readonly decision?: () => void;
  /** Whether it is heard at all; the browser tries again by itself. */
  readonly heard: (well: boolean) => void;
}

/** Listens to what is new in the archive until the returned function is called. */
export function listenToArchive({ stories, decision, heard }: Listener): () => void {
  const source = new EventSource("/api/v1/events");
  source.addEventListener("stories", (event: MessageEvent<string>) => {
    const { stories: ids }: EventData["stories"] = JSON.parse(event.data);
    stories(ids);
  });
  if (decision) source.addEventListener("decision", decision);
  source.addEventListener("open", () => heard(true));
  source.addEventListener("error", () => heard(false));
  return () => source.close();
}
