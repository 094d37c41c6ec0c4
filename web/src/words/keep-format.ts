/** Formatters that were made, by what they were made for: making one takes longer than a thousand uses of it. */
const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();
const plurals = new Map<string, Intl.PluralRules>();
const lists = new Map<string, Intl.ListFormat>();

export function keepNumberFormat(tag: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return keep(numbers, tag + JSON.stringify(options), () => new Intl.NumberFormat(tag, options));
}

export function keepDateFormat(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return keep(dates, tag + JSON.stringify(options), () => new Intl.DateTimeFormat(tag, options));
}

export function keepPluralRules(tag: string): Intl.PluralRules {
  return keep(plurals, tag, () => new Intl.PluralRules(tag));
}

export function keepListFormat(tag: string): Intl.ListFormat {
  return keep(lists, tag, () => new Intl.ListFormat(tag, { style: "long", type: "conjunction" }));
}

function keep<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}
