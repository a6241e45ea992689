import type { Entry, Meaning, Table } from './table';
import { isFormOf, joined, tokensOf, type Token } from './tokens';

/** A piece of a text: what it means, or just a word; `from` and `to` are where it stands. */
export interface Part {
  readonly meaning: Meaning | 'word';
  /** The code that it stands for; a word stands for itself. */
  readonly code: string;
  /** Whether it narrows, or is looked for. */
  readonly as: 'filter' | 'word';
  readonly from: number;
  readonly to: number;
}

/** What is narrowed by a code, and what is looked for by its words. */
export interface Understood {
  readonly category?: string | undefined;
  readonly colour?: string | undefined;
  readonly department?: string | undefined;
  /** What is left to be looked for; of a word that no filter takes, its code, which the app knows of every item. */
  readonly rest: string;
  /** In their order in the text, those that say nothing left out. */
  readonly parts: readonly Part[];
  /** The same parts, each taken for a word as it was said. */
  readonly said: readonly Part[];
}

interface Match {
  readonly entry: Entry;
  readonly tokens: readonly Token[];
  readonly exact: boolean;
}

/** Reads a text by the longest words of the tables, the first table first; "a red dress" is a category and a colour. */
export function understand(text: string, tables: readonly Table[]): Understood {
  const { matches, words } = read(tokensOf(text), tables);
  const winners = { category: best(matches, 'category'), colour: onlyColour(matches), department: best(matches, 'department') };
  const chosen = new Set<Match | undefined>(Object.values(winners));
  const left = [
    ...words.map((token) => ({ at: token.from, said: text.slice(token.from, token.to) })),
    ...matches
      .filter((match) => !chosen.has(match))
      .map((match) => ({ at: start(match), said: lookedFor(match) })),
  ];
  const code = (match: Match | undefined): string | undefined => match?.entry.code;
  const parts = [
    ...matches.map((match) => partOf(match, chosen.has(match) ? 'filter' : 'word')),
    ...words.map((word) => wordOf(word, text)),
  ].sort((one, other) => one.from - other.from);
  return {
    category: code(winners.category),
    colour: code(winners.colour),
    department: code(winners.department),
    rest: left.sort((one, other) => one.at - other.at).map(({ said }) => said).join(' '),
    parts,
    said: parts.map((part) => wordOf(part, text)),
  };
}

/** The code, which the app knows of every item; a category that may not be meant is looked for as it was said. */
function lookedFor({ entry, tokens, exact }: Match): string {
  return entry.meaning === 'category' && !exact ? tokens.map(({ text }) => text).join(' ') : entry.code.replaceAll('-', ' ');
}

/** The text without one of its parts. */
export function withoutPart(text: string, { from, to }: Part): string {
  return `${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`.trim();
}

function read(tokens: readonly Token[], tables: readonly Table[]): { matches: Match[]; words: Token[] } {
  const matches: Match[] = [];
  const words: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const match = longest(tokens.slice(at), tables);
    if (match) {
      matches.push(match);
    } else {
      addWord(words, tokens[at], tables);
    }
    at += match?.tokens.length ?? 1;
  }
  return { matches, words };
}

/** Chinese characters that stand together stay together. */
function addWord(words: Token[], token: Token | undefined, tables: readonly Table[]): void {
  const last = words.at(-1);
  if (!token || tables.some(({ fillers }) => fillers.has(token.text))) {
    return;
  }
  if (last?.to === token.from) {
    words.splice(-1, 1, { text: last.text + token.text, from: last.from, to: token.to });
  } else {
    words.push(token);
  }
}

function longest(tokens: readonly Token[], tables: readonly Table[]): Match | undefined {
  for (let count = Math.min(tokens.length, Math.max(...tables.map((table) => table.longest))); count > 0; count -= 1) {
    const said = tokens.slice(0, count);
    const word = joined(said);
    const entries = tables.flatMap((table) => table.entries).filter(({ meaning }) => meaning !== 'category' || isWhole(said));
    const same = entries.find((entry) => entry.word === word);
    const entry = same ?? entries.find((each) => isFormOf(each.word, word));
    if (entry) {
      return { entry, tokens: said, exact: entry === same };
    }
  }
  return undefined;
}

/** A piece of a hyphenated word tells of no category: "short-sleeved" is about no shorts, "high-top" about no top. */
function isWhole(tokens: readonly Token[]): boolean {
  return !tokens[0]?.boundBefore && !tokens.at(-1)?.boundAfter;
}

/** Of several the one that was said exactly, then the longest, then the last: a shirt dress is a dress. */
function best(matches: readonly Match[], meaning: Meaning): Match | undefined {
  const rank = ({ exact, tokens }: Match): number => (exact ? 100 : 0) + tokens.length;
  return matches.filter(({ entry }) => entry.meaning === meaning).reduce<Match | undefined>(
    (most, match) => (most && rank(most) > rank(match) ? most : match),
    undefined,
  );
}

/** Of several colours none narrows: what is "grey denim" has one colour, and the words of both. */
function onlyColour(matches: readonly Match[]): Match | undefined {
  const colours = new Set(matches.filter(({ entry }) => entry.meaning === 'colour').map(({ entry }) => entry.code));
  return colours.size > 1 ? undefined : best(matches, 'colour');
}

function start({ tokens }: Match): number {
  return tokens[0]?.from ?? 0;
}

function partOf(match: Match, as: Part['as']): Part {
  const { meaning, code } = match.entry;
  return { meaning, code, as, from: start(match), to: match.tokens.at(-1)?.to ?? 0 };
}

function wordOf({ from, to }: Pick<Part, 'from' | 'to'>, text: string): Part {
  return { meaning: 'word', code: text.slice(from, to), as: 'word', from, to };
}
