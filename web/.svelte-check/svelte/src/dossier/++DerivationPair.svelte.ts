///<reference types="svelte" />

import type { Derivation } from "@isnad/core";
import Disclosure from "../frame/Disclosure.svelte";
import { useDesk } from "../frame/desk.svelte.ts";
import Sentence from "../frame/Sentence.svelte";
import { nameOutlet } from "../records/name-outlet.ts";
import { formatShare } from "../words/format-number.ts";
import AlignedPassage from "./AlignedPassage.svelte";
type $$ComponentProps = { derivation: Derivation; level: 2 | 3 };
function $$render() {
  /** A copy and what it copies, with the passages that tell the same. */
  const { derivation, level }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const words = $derived(desk.words.copies);
  const copy = $derived(desk.dossier.readings.get(derivation.copy));
  const other = $derived(desk.dossier.readings.get(derivation.original ?? derivation.sibling ?? ""));
  const title = $derived.by(() => {
    const names = [copy, other].map((reading) => (reading ? nameOutlet(reading.document).name : "…"));
    const say = derivation.original === null ? words.siblings : words.derivation;
    return say(names[0] ?? "…", names[1] ?? "…");
  });
  /** Passages shown at once; the others are one press away. */
  const FIRST = 3;
  async () => {
    svelteHTML.createElement("section", {});
    svelteHTML.createElement("div", { class: `section-head` });
    svelteHTML.createElement(`h${level}`, {});
    {
      const $$_ecnetneS3C = __sveltets_2_ensureComponent(Sentence);
      new $$_ecnetneS3C({ target: __sveltets_2_any(), props: { text: title } });
    }
    svelteHTML.createElement("p", { class: `quiet` });
    words.type[derivation.type];
    desk.words.comma;
    derivation.basis === "stated" ? words.stated : words.inferred;
    svelteHTML.createElement("p", { class: `share quiet` });
    words.resemblance;
    svelteHTML.createElement("bdi", {});
    formatShare(desk.tongue, derivation.resemblance);
    svelteHTML.createElement("span", { class: `bar`, "aria-hidden": `true` });
    svelteHTML.createElement("span", {});
    __sveltets_2_ensureType(String, Number, `${derivation.resemblance * 100} `);
    svelteHTML.createElement("code", {});
    derivation.rule;
    if (copy && other && derivation.aligned.length) {
      svelteHTML.createElement("p", { class: `quiet` });
      {
        const $$_ecnetneS2C = __sveltets_2_ensureComponent(Sentence);
        new $$_ecnetneS2C({ target: __sveltets_2_any(), props: { text: words.passages(derivation.aligned.length) } });
      }
      words.differences;
      for (let [inCopy, inOther] of __sveltets_2_ensureArray(derivation.aligned.slice(0, FIRST))) {
        {
          const $$_egassaPdengilA1C = __sveltets_2_ensureComponent(AlignedPassage);
          new $$_egassaPdengilA1C({ target: __sveltets_2_any(), props: { copy, other, inCopy, inOther } });
        }
      }
      if (derivation.aligned.length > FIRST) {
        {
          const $$_erusolcsiD1C = __sveltets_2_ensureComponent(Disclosure);
          const $$_erusolcsiD1 = new $$_erusolcsiD1C({
            target: __sveltets_2_any(),
            props: {
              children: () => {
                return __sveltets_2_any(0);
              },
              summary: () => {
                async () /*Ωignore_positionΩ*/ => {
                  {
                    const $$_ecnetneS0C = __sveltets_2_ensureComponent(Sentence);
                    new $$_ecnetneS0C({
                      target: __sveltets_2_any(),
                      props: { text: words.passages(derivation.aligned.length - FIRST) },
                    });
                  }
                };
                return __sveltets_2_any(0);
              },
            },
          }); /*Ωignore_startΩ*/
          const { summary } = $$_erusolcsiD1.$$prop_def; /*Ωignore_endΩ*/

          for (let [inCopy, inOther] of __sveltets_2_ensureArray(derivation.aligned.slice(FIRST))) {
            {
              const $$_egassaPdengilA2C = __sveltets_2_ensureComponent(AlignedPassage);
              new $$_egassaPdengilA2C({ target: __sveltets_2_any(), props: { copy, other, inCopy, inOther } });
            }
          }
          Disclosure;
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
const DerivationPair__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type DerivationPair__SvelteComponent_ = ReturnType<typeof DerivationPair__SvelteComponent_>;
/*Ωignore_endΩ*/ export default DerivationPair__SvelteComponent_;
