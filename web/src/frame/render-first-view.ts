import type { DossierData } from "@isnad/core";
import { render } from "svelte/server";
import { FIRST_STATE } from "../route/parse-route.ts";
import type { PageLanguage } from "../words/tongue.ts";
import { Desk } from "./desk.svelte.ts";
import FirstView from "./FirstView.svelte";

/** Marks by which a program would find its places again. In a text `<` is written `&lt;`. */
const COMMENT = /<!--[\s\S]*?-->/g;

/**
 * The first view as HTML that needs no script: whoever opens the file reads it while the program and its data are still being unpacked.
 * Of the readings it needs the articles and where their sentences stand.
 */
export function renderFirstView(data: DossierData, lang: PageLanguage): string {
  const still = { ...FIRST_STATE, tongue: { ...FIRST_STATE.tongue, lang } };
  const { body } = render(FirstView, { props: { desk: new Desk(data, null, still) } });
  return body.replace(COMMENT, "");
}
