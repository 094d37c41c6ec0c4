import { describe, expect, it } from "vitest";
import { foldText } from "../../src/1-text/fold-text.ts";
import { splitSentences } from "../../src/2-tokens/split-sentences.ts";
import { tokenise } from "../../src/2-tokens/tokenise.ts";

function sentencesOf(text: string): string[] {
  const tokens = tokenise(foldText(text));
  return splitSentences(tokens).map(({ first, next }) => text.slice(tokens.start[first]!, tokens.end[next - 1]!));
}

describe("splitSentences", () => {
  it.each([
    ["a full stop", "وصل الوفد. غادر السفير.", ["وصل الوفد.", "غادر السفير."]],
    ["a question mark", "من المسؤول؟ لا أحد يعرف.", ["من المسؤول؟", "لا أحد يعرف."]],
    ["a run of stops", "سقطت المدينة... ثم عادت!", ["سقطت المدينة...", "ثم عادت!"]],
    ["lines", "عنوان بلا نقطة\nنص الخبر", ["عنوان بلا نقطة", "نص الخبر"]],
    ["empty lines", "\n\nنص\n\n\nآخر\n", ["نص", "آخر"]],
    ["a stop in a number", "بلغ السعر 3.5 دينار. ثم هبط.", ["بلغ السعر 3.5 دينار.", "ثم هبط."]],
    ["an abbreviation", "قال د. سامي ذلك.", ["قال د. سامي ذلك."]],
    ["a quotation", 'قال: "جئنا. ورأينا". ثم خرج.', ['قال: "جئنا. ورأينا".', "ثم خرج."]],
    ["a quotation in guillemets", "قال: «جئنا. ورأينا». ثم خرج.", ["قال: «جئنا. ورأينا».", "ثم خرج."]],
    ["a stop in front of the closing mark", "قال: «جئنا.» وخرج الوفد.", ["قال: «جئنا.»", "وخرج الوفد."]],
    ["a quotation that is carried on", "«جئنا أمس.» قال الوزير.", ["«جئنا أمس.» قال الوزير."]],
    ["a quotation that never closes", "قال: «جئنا. ثم خرجنا.", ["قال: «جئنا.", "ثم خرجنا."]],
    ["nothing", "", []],
    ["nothing but spaces", " \u00a0 \n", []],
  ])("%s", (_, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  it("numbers lines, the empty ones too", () => {
    const tokens = tokenise(foldText("أول\n\nثالث"));
    expect(splitSentences(tokens).map(({ line }) => line)).toEqual([0, 2]);
  });
});
