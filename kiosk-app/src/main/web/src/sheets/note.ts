import type { FittingItem } from '../hand/shapes';
import { plain } from '../i18n/bidi';
import { th } from '../i18n/hand/words';
import { capitalised, language, tCode } from '../i18n/language';
import { MANNERS } from '../i18n/manner';

/** What one code holds at most, in bytes of UTF-8: a square that a phone still reads from a glass at arm's length. */
export const MOST_BYTES = 600;
/** How long a list is good for: prices and stock are of that day. */
export const GOOD_FOR_MS = 24 * 60 * 60_000;
const LONGEST_TITLE = 40;

/** One code's worth of the list. */
export interface Note {
  readonly text: string;
  readonly items: number;
}

/**
 * The list as plain text to be read by people, with its expiry in it; as many texts as codes are needed. The first line
 * begins with words of the page's own, so that no name can make a phone take it for an address or a command.
 */
export function notes(list: readonly FittingItem[], store: string, until: number): readonly Note[] {
  const lines = list.map(line);
  const foot = oneLine(th('note.until', { date: dateWords(until) }));
  const head = (part: string): string => oneLine(th('note.title', { store: short(store) })) + part;
  const pages = split(lines, MOST_BYTES - bytes(`${head(' (9/9)')}\n\n${foot}`));
  return pages.map((page, at) => ({
    text: [head(pages.length > 1 ? ` (${at + 1}/${pages.length})` : ''), ...page, foot].join('\n'),
    items: page.length,
  }));
}

/** "Navy Oxford shirt, M, EUR 39.90, B3". */
function line({ title, size, colour, price, place }: FittingItem): string {
  const named = [short(title), capitalised(tCode('colour', colour)), size || th('note.no-size'), priced(price), place];
  return named.filter(Boolean).map(oneLine).join(', ');
}

function split(lines: readonly string[], room: number): readonly (readonly string[])[] {
  const pages: string[][] = [];
  let left = 0;
  for (const each of lines) {
    const size = bytes(each) + 1;
    if (size > left || !pages.length) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)?.push(each);
    left -= size;
  }
  return pages;
}

/** The code of a currency, as not every phone's font has each sign. */
function priced({ amount, currency }: FittingItem['price']): string {
  const style = { style: 'currency', currency, currencyDisplay: 'code' } as const;
  return new Intl.NumberFormat(MANNERS[language.value].locale, style).format(Number(amount));
}

/** "1 Mar 2026, 12:00". */
export function dateWords(at: number): string {
  return new Intl.DateTimeFormat(MANNERS[language.value].locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

function short(name: string): string {
  const letters = [...oneLine(name)];
  return letters.length <= LONGEST_TITLE ? letters.join('') : `${letters.slice(0, LONGEST_TITLE - 1).join('')}…`;
}

/** Without what steers text or ends a line. */
function oneLine(text: string): string {
  return plain(text).replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
