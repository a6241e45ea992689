/** Marks, embeddings, overrides and isolates (UAX #9): none is seen, and one in a name could turn a whole line around. */
const CONTROLS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const STRONG_RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/** A name without what steers the direction of text. */
export function plain(name: string): string {
  return name.replace(CONTROLS, '');
}

/** A name as it may stand in a sentence: it neither turns the words around it nor is turned by them. */
export function isolated(name: string, direction: 'ltr' | 'rtl'): string {
  const safe = plain(name);
  return direction === 'rtl' || STRONG_RTL.test(safe) ? FIRST_STRONG_ISOLATE + safe + POP_ISOLATE : safe;
}
