///<reference types="svelte" />

import { useDesk } from "../frame/desk.svelte.ts";
import Entity from "../frame/Entity.svelte";
import Name from "../frame/Name.svelte";
import Quote from "../frame/Quote.svelte";
import Sentence from "../frame/Sentence.svelte";
import StatusMark from "../frame/StatusMark.svelte";
import type { Claimant } from "../records/collect-ledger.ts";
import { describeCount } from "../records/describe-position.ts";
import { nameOutlet } from "../records/name-outlet.ts";
import type { FigureScale } from "../records/scale-figures.ts";
import { formatMoment } from "../words/format-time.ts";
import FigureRange from "./FigureRange.svelte";
import ScaleTicks from "./ScaleTicks.svelte";
type $$ComponentProps = { claimant: Claimant; scale: FigureScale; level: 2 | 3 };
function $$render() {
  /** The figures of one claimant, totals with their parts under them. */
  const { claimant, scale, level }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const words = $derived(desk.words.ledger);
  const name = $derived(desk.nameEntity(claimant.entity, claimant.name));
  async () => {
    svelteHTML.createElement("section", {});
    svelteHTML.createElement(`h${level}`, { class: `section-head` });
    {
      const $$_ytitnE2C = __sveltets_2_ensureComponent(Entity);
      new $$_ytitnE2C({ target: __sveltets_2_any(), props: { entity: claimant.entity, printed: claimant.name } });
    }
    svelteHTML.createElement("table", { class: `ledger-table` });
    svelteHTML.createElement("caption", { class: `hidden-words` });
    words.caption(name.text);
    svelteHTML.createElement("thead", {});
    svelteHTML.createElement("tr", {});
    svelteHTML.createElement("th", { scope: `col`, class: `harm` });
    words.harm;
    svelteHTML.createElement("th", { scope: `col`, class: `figure` });
    words.figure;
    svelteHTML.createElement("th", { scope: `col`, class: `range` });
    svelteHTML.createElement("span", { class: `hidden-words` });
    words.range;
    {
      const $$_skciTelacS5C = __sveltets_2_ensureComponent(ScaleTicks);
      new $$_skciTelacS5C({ target: __sveltets_2_any(), props: { scale } });
    }
    svelteHTML.createElement("th", { scope: `col`, class: `when` });
    words.when;
    svelteHTML.createElement("th", { scope: `col` });
    words.words;
    svelteHTML.createElement("tbody", {});
    for (let row of __sveltets_2_ensureArray(claimant.rows)) {
      row.key;
      const quoted = row.claims[0];
      svelteHTML.createElement("tr", {});
      row.position.supersededBy !== null;
      row.partOf !== null;
      svelteHTML.createElement("th", { scope: `row`, class: `harm` });
      if (row.partOf !== null) {
        svelteHTML.createElement("span", { class: `quiet` });
        words.partOf;
      }
      svelteHTML.createElement("a", { href: desk.address({ view: "account", id: row.account.id }) });
      row.outcome ? desk.words.outcome[row.outcome] : desk.words.kind[row.account.kind];
      desk.words.comma;
      desk.words.victims[row.victims];
      if (row.place) {
        svelteHTML.createElement("span", { class: `place quiet` });
        {
          const $$_ytitnE6C = __sveltets_2_ensureComponent(Entity);
          new $$_ytitnE6C({ target: __sveltets_2_any(), props: { entity: row.place.entity, printed: row.place.name } });
        }
      }
      svelteHTML.createElement("span", { class: `quiet` });
      {
        const $$_kraMsutatS6C = __sveltets_2_ensureComponent(StatusMark);
        new $$_kraMsutatS6C({ target: __sveltets_2_any(), props: { status: row.account.status } });
      }
      svelteHTML.createElement("td", { class: `figure` });
      if (quoted) {
        svelteHTML.createElement("a", {
          href: desk.address({ view: "article", document: quoted.document, at: quoted.span }),
        });
        {
          const $$_ecnetneS6C = __sveltets_2_ensureComponent(Sentence);
          new $$_ecnetneS6C({
            target: __sveltets_2_any(),
            props: { text: describeCount(row, desk.tongue, desk.words) },
          });
        }
      } else {
        {
          const $$_ecnetneS5C = __sveltets_2_ensureComponent(Sentence);
          new $$_ecnetneS5C({
            target: __sveltets_2_any(),
            props: { text: describeCount(row, desk.tongue, desk.words) },
          });
        }
      }
      if (row.increment) {
        svelteHTML.createElement("span", { class: `quiet` });
        words.increment;
      }
      if (row.position.supersededBy !== null) {
        svelteHTML.createElement("span", { class: `quiet` });
        words.keySuperseded;
      }
      svelteHTML.createElement("td", { class: `range` });
      {
        const $$_egnaRerugiF5C = __sveltets_2_ensureComponent(FigureRange);
        new $$_egnaRerugiF5C({ target: __sveltets_2_any(), props: { row, scale } });
      }
      svelteHTML.createElement("td", { class: `when quiet`, ...__sveltets_2_empty({ "data-head": words.when }) });
      svelteHTML.createElement("bdi", {});
      row.position.firstSeen ? formatMoment(desk.tongue, row.position.firstSeen, "short") : desk.words.articles.noDate;
      svelteHTML.createElement("td", { class: `words` });
      if (quoted) {
        {
          const $$_etouQ5C = __sveltets_2_ensureComponent(Quote);
          new $$_etouQ5C({
            target: __sveltets_2_any(),
            props: { document: quoted.document, span: quoted.span, context: false },
          });
        }
      }
      svelteHTML.createElement("p", { class: `quiet` });
      words.carriedBy;
      for (let id of __sveltets_2_ensureArray(row.documents)) {
        let n = 1;
        const document = desk.dossier.readings.get(id)?.document;
        const claim = row.claims.find((c) => c.document === id);
        if (document) {
          if (n > 0) {
            desk.words.comma;
          }
          if (claim) {
            svelteHTML.createElement("a", { href: desk.address({ view: "article", document: id, at: claim.span }) });
            {
              const $$_emaN7C = __sveltets_2_ensureComponent(Name);
              new $$_emaN7C({ target: __sveltets_2_any(), props: { text: nameOutlet(document).name } });
            }
          } else {
            {
              const $$_emaN6C = __sveltets_2_ensureComponent(Name);
              new $$_emaN6C({ target: __sveltets_2_any(), props: { text: nameOutlet(document).name } });
            }
          }
        }
      }
    }
  };
  return {
    props: {} as any as $$ComponentProps,
    exports: {},
    bindings: __sveltets_$$bindings(""),
    slots: {},
    events: {},
  };
}
const ClaimantTable__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type ClaimantTable__SvelteComponent_ = ReturnType<typeof ClaimantTable__SvelteComponent_>;
/*Ωignore_endΩ*/ export default ClaimantTable__SvelteComponent_;
