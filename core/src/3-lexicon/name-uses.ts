/** A match of class `name` bears one of these as its feature: a token of personal names, or one that is an ordinary word too (أمل). */
export const NAME = 1;
export const WEAK_NAME = 2;
