import "./style/load-styles.ts";
import { mount } from "svelte";
import App from "./frame/App.svelte";
import { Desk } from "./frame/desk.svelte.ts";
import { parseData, parseDetails } from "./frame/parse-data.ts";
import { pageParsed, paintedOnce } from "./frame/wait-for-page.ts";

/** The page runs this where it stands, between the two elements with its data: the second is not there yet. */
async function open(): Promise<void> {
  // The first view stands there already: it is painted before anything else is worked at.
  await paintedOnce();
  const parsed = await parseData(textOf("isnad-data"));
  const target = document.getElementById("desk");
  if (!target) return;
  target.replaceChildren();
  const details = async () => {
    await pageParsed();
    return parseDetails(textOf("isnad-details"), "data" in parsed ? parsed.data.readings.length : 0);
  };
  const open = "data" in parsed ? { desk: new Desk(parsed.data) } : parsed;
  mount(App, { target, props: { open, details } });
}

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? "";
}

open();
