///<reference types="svelte" />

import type { Span } from "@isnad/core";
import type { Mark } from "../records/collect-marks.ts";
import { segmentMarks } from "../records/segment-marks.ts";
import type { Paragraph } from "./cut-paragraphs.ts";
import { drawLanes } from "./draw-lanes.ts";

interface Props {
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly marks: readonly Mark[];
  readonly chosen: Mark | null;
  readonly pointed: Span | null;
  /** The one place in the text that Tab goes to. */
  readonly current: number | null;
  /** Nothing to press: for the printer. */
  readonly still?: boolean;
}
interface Light {
  readonly kind: "light";
  readonly spans: readonly Span[];
}
function $$render() {
  const { text, paragraph, marks, chosen, pointed, current, still = false }: Props = $props();

  const light = $derived<Light>({ kind: "light", spans: pointed ? [pointed] : (chosen?.extent ?? []) });
  const segments = $derived(
    segmentMarks<Mark | Light>(paragraph, [light, ...marks]).map((segment) => {
      const own = segment.marks.filter((mark): mark is Mark => mark.kind !== "light");
      const begun = own.filter((mark) => mark.handle.start === segment.start);
      return {
        at: segment.start,
        words: text.slice(segment.start, segment.end),
        style: drawLanes(segment, own),
        lit: segment.marks.some((mark) => mark.kind === "light"),
        stop: begun.length > 0 && !still,
        plain: segment.marks.length === 0,
        described: [...new Set(begun.map((mark) => `kind-${mark.kind}`))].join(" "),
      };
    }),
  );
  const heading = $derived({ headline: 2, subheading: 3 }[paragraph.zone as string]);
  async () => {
    svelteHTML.createElement(heading ? `h${heading}` : "p", { class: paragraph.zone });
    for (let segment of __sveltets_2_ensureArray(segments)) {
      segment.at;
      if (segment.plain) {
        segment.words;
      } else if (segment.stop) {
        svelteHTML.createElement("span", {
          class: `mark stop`,
          style: segment.style,
          ...__sveltets_2_empty({ "data-at": segment.at }),
          role: `button`,
          tabindex: segment.at === current ? 0 : -1,
          "aria-describedby": segment.described,
        });
        segment.lit;
        segment.words;
      } else {
        svelteHTML.createElement("span", {
          class: `mark`,
          style: segment.style,
          ...__sveltets_2_empty({ "data-at": segment.at }),
        });
        segment.lit;
        segment.words;
      }
    }
  };
  return { props: {} as any as Props, exports: {}, bindings: __sveltets_$$bindings(""), slots: {}, events: {} };
}
const MarkedParagraph__SvelteComponent_ = __sveltets_2_fn_component($$render());
/*Ωignore_startΩ*/ type MarkedParagraph__SvelteComponent_ = ReturnType<typeof MarkedParagraph__SvelteComponent_>;
/*Ωignore_endΩ*/ export default MarkedParagraph__SvelteComponent_;
