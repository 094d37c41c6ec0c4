///<reference types="svelte" />

import type { Reading } from "@isnad/core";
import { useDesk } from "../frame/desk.svelte.ts";
import { collectMarks } from "../records/collect-marks.ts";
import ArticleFacts from "./ArticleFacts.svelte";
import { cutParagraphs } from "./cut-paragraphs.ts";
import FurnitureBlock from "./FurnitureBlock.svelte";
import MarkedParagraph from "./MarkedParagraph.svelte";
type $$ComponentProps = { reading: Reading };
function $$render() {
  /** The article with its marks drawn and nothing to press: for the printer. */
  const { reading }: /*Ωignore_startΩ*/ $$ComponentProps /*Ωignore_endΩ*/ = $props();
  const desk = useDesk();
  const marks = $derived(collectMarks(reading).filter((mark) => !desk.place.state.hidden.includes(mark.kind)));
  async () => {
    {
      const $$_stcaFelcitrA0C = __sveltets_2_ensureComponent(ArticleFacts);
      new $$_stcaFelcitrA0C({ target: __sveltets_2_any(), props: { reading, level: 2 } });
    }
    svelteHTML.createElement("div", { class: `text`, lang: `ar`, dir: `rtl` });
    for (let block of __sveltets_2_ensureArray(cutParagraphs(reading.document))) {
      if (block.furniture) {
        {
          const $$_kcolBerutinruF1C = __sveltets_2_ensureComponent(FurnitureBlock);
          new $$_kcolBerutinruF1C({ target: __sveltets_2_any(), props: { reading, paragraphs: block.paragraphs } });
        }
      } else {
        for (let paragraph of __sveltets_2_ensureArray(block.paragraphs)) {
          {
            const $$_hpargaraPdekraM1C = __sveltets_2_ensureComponent(MarkedParagraph);
            new $$_hpargaraPdekraM1C({
              target: __sveltets_2_any(),
              props: {
                text: reading.document.text,
                paragraph,
                marks,
                chosen: null,
                pointed: null,
                current: null,
                still: true,
              },
            });
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
const PlainArticle__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type PlainArticle__SvelteComponent_ = ReturnType<typeof PlainArticle__SvelteComponent_>;
/*Ωignore_endΩ*/ export default PlainArticle__SvelteComponent_;
