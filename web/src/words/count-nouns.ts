import { isolate } from "./isolate.ts";
import { keepNumberFormat, keepPluralRules } from "./keep-format.ts";
import { type Tongue, tagOf } from "./tongue.ts";

/**
 * The forms of a counted noun by CLDR category; `#` stands for the number.
 * Arabic: خبر واحد، خبران، # أخبار (3–10), # خبرًا (11–99), # خبر (100, 101, 102 …). English needs `one` and `other`.
 */
export type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** Writes a number with its noun in the form that the number asks for. */
export function countNouns(tongue: Tongue, forms: Forms, n: number): string {
  const form = forms[keepPluralRules(tagOf(tongue)).select(n)] ?? forms.other;
  return form.replace("#", isolate(keepNumberFormat(tagOf(tongue)).format(n)));
}
