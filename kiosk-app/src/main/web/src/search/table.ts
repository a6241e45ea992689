import { joined, tokensOf } from './tokens';

export type Meaning = 'category' | 'colour' | 'department' | 'pattern';

/** A word of a language and the code that it stands for. */
export interface Entry {
  readonly meaning: Meaning;
  readonly code: string;
  /** As it is told from other words: folded, without blanks. */
  readonly word: string;
  /** As it is shown. */
  readonly label: string;
}

/** All words of a language that stand for a code, and those that say nothing of what is looked for. */
export interface Table {
  readonly entries: readonly Entry[];
  readonly fillers: ReadonlySet<string>;
  /** How many tokens the longest entry has. */
  readonly longest: number;
}

const MEANINGS: Readonly<Record<string, Meaning>> = {
  category: 'category',
  categories: 'category',
  'a-category': 'category',
  colour: 'colour',
  department: 'department',
  pattern: 'pattern',
};
const made = new WeakMap<object, Table>();

/** The table of a language's words, made once: `category.dress` and its like, and what `find.synonyms` adds. */
export function tableOf(words: Readonly<Record<string, string>>): Table {
  const known = made.get(words);
  if (known) {
    return known;
  }
  const keyed = Object.entries(words).flatMap(([key, label]) => named(key, label, label));
  const synonyms = (words['find.synonyms'] ?? '')
    .split(';')
    .map((each) => each.split('='))
    .flatMap(([key = '', list = '']) => list.split(',').flatMap((word) => named(key, word, words[key] ?? word)));
  const entries = [...keyed, ...synonyms];
  const lengths = entries.map(({ label, word }) => Math.max(tokensOf(label).length, tokensOf(word).length));
  const fillers = new Set(tokensOf(words['find.fillers'] ?? '').map(({ text }) => text));
  const table = { entries, fillers, longest: Math.max(1, ...lengths) };
  made.set(words, table);
  return table;
}

/** One entry; a Chinese colour is often said without its 色. */
function named(key: string, said: string, label: string): readonly Entry[] {
  const [kind = '', code = ''] = key.split('.', 2);
  const meaning = MEANINGS[kind];
  const word = joined(tokensOf(said));
  if (!meaning || !code || !word) {
    return [];
  }
  const entry = { meaning, code, word, label: meaning === 'category' && kind === 'a-category' ? said : label };
  const short = meaning === 'colour' && word.length > 1 && word.endsWith('色') ? word.slice(0, -1) : undefined;
  return short ? [entry, { ...entry, word: short }] : [entry];
}
