export const PAGE_LANGUAGES = ["ar", "en"] as const;
/** A language of the page. */
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

export const DIGITS = ["latn", "arab"] as const;
/** 0123456789 or ٠١٢٣٤٥٦٧٨٩. English is always written with the first. */
export type Digits = (typeof DIGITS)[number];

/** How the page speaks. Default: Arabic with Latin digits. */
export interface Tongue {
  readonly lang: PageLanguage;
  readonly digits: Digits;
}

/** The BCP 47 tag by which Intl writes numbers and dates. */
export function tagOf(tongue: Tongue): string {
  return tongue.lang === "ar" ? `ar-u-nu-${tongue.digits}` : "en-GB";
}
