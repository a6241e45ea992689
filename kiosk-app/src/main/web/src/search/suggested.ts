import type { Facets } from './shapes';
import type { Entry, Meaning, Table } from './table';
import { joined, tokensOf } from './tokens';

/** A word that completes what is being typed, from this place on. */
export interface Suggestion {
  readonly meaning: Meaning;
  readonly code: string;
  readonly label: string;
  readonly from: number;
}

const MOST = 6;
const LONGEST = 3;

/** The words that begin as the end of the text does, those with more of it first; only what the store has, if known. */
export function suggestions(text: string, tables: readonly Table[], facets: Facets | undefined): readonly Suggestion[] {
  const tokens = tokensOf(text);
  const found = new Map<string, Suggestion>();
  for (let count = Math.min(LONGEST, tokens.length); count > 0; count -= 1) {
    const typed = tokens.slice(-count);
    const word = joined(typed);
    for (const entry of tables.flatMap(({ entries }) => entries)) {
      const key = `${entry.meaning}.${entry.code}`;
      if (entry.word.startsWith(word) && entry.word !== word && !found.has(key) && has(facets, entry)) {
        found.set(key, { meaning: entry.meaning, code: entry.code, label: entry.label, from: typed[0]?.from ?? 0 });
      }
    }
  }
  return [...found.values()].slice(0, MOST);
}

/** The text with its end completed; a blank follows where the language writes them, so that one can go on. */
export function completed(text: string, { label, from }: Suggestion): string {
  return `${text.slice(0, from)}${label}${/\p{Script=Han}$/u.test(label) ? '' : ' '}`;
}

function has(facets: Facets | undefined, { meaning, code }: Entry): boolean {
  const { categories, colours, departments } = facets ?? {};
  const values = { category: categories, colour: colours, department: departments, pattern: undefined }[meaning];
  return values?.some(({ value }) => value === code) ?? true;
}
