/** Whether a time is a moment with its zone, as RFC 3339 writes it; a day alone, or an hour of no zone, is none. */
export function isMoment(time: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(time);
}
