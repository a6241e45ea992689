import { language } from '../i18n/language';
import { learnt } from '../i18n/learnt';
import type { Page } from '../live/page';
import type { Find } from '../live/visit';
import type { Wanted } from './shapes';
import { tableOf, type Table } from './table';
import { understand, withoutPart, type Part, type Understood } from './understood';
import { only, without, type Kind } from './wanted';

/** The words of the language in use, then the English ones. */
export function tablesInUse(): readonly Table[] {
  return [...new Set([learnt.of(language.value), learnt.of('en')])].map(tableOf);
}

/** Opens the sheet: to type, or to browse. */
export function openFind(page: Page, how: 'typing' | 'browsing', wanted: Wanted = {}): void {
  page.patchVisit({ find: { text: '', wanted, typing: how === 'typing' } });
}

export function closeFind(page: Page): void {
  page.patchVisit({ find: undefined });
}

export function patchFind(page: Page, part: Partial<Find>): void {
  const { find } = page.state.value.visit;
  if (find) {
    page.patchVisit({ find: { ...find, ...part } });
  }
}

/** What is asked of the app: what was chosen by touch, and what the words say. */
export interface Asked {
  readonly words: string;
  readonly wanted: Wanted;
  /** What was chosen by touch alone. */
  readonly chosen: Wanted;
  readonly understood: Understood;
}

export function askedOf({ text, wanted }: Pick<Find, 'text' | 'wanted'>): Asked {
  const understood = understand(text, tablesInUse());
  const { category, colour, department, rest } = understood;
  const said = {
    ...(category !== undefined && { category }),
    ...(colour !== undefined && { colour }),
    ...(department !== undefined && { department }),
  };
  return { words: rest, wanted: { ...said, ...wanted }, chosen: wanted, understood };
}

/** The same with its words as a name only: an item may be called what it is not filed under. */
export function byName({ chosen, understood: { said } }: Asked): Asked {
  const words = said.map(({ code }) => code).join(' ');
  return { words, wanted: chosen, chosen, understood: { rest: words, parts: said, said } };
}

/** Narrowed by touch; words that say something else of the same kind are taken away. */
export function narrowed(find: Find, wanted: Wanted): Find {
  const asked = askedOf(find);
  const kinds = (['category', 'colour', 'department'] as const).filter((kind) => asked.wanted[kind] !== wanted[kind]);
  const text = kinds.reduce((left, kind) => withoutMeaning(left, kind), find.text);
  const said = askedOf({ text, wanted: {} }).wanted;
  const chosen = (['category', 'colour', 'department'] as const)
    .filter((kind) => said[kind] !== undefined && said[kind] === wanted[kind])
    .reduce<Wanted>((left, kind) => without(left, kind), wanted);
  return { ...find, text, wanted: chosen, typing: false };
}

/** Without one kind, whether it was said or chosen by touch. */
export function relaxed(find: Find, kind: Kind | 'words'): Find {
  if (kind === 'words') {
    return { ...find, text: withoutParts(find.text, ({ as }) => as === 'word') };
  }
  return { ...find, text: withoutMeaning(find.text, kind), wanted: without(find.wanted, kind) };
}

/** Nothing of it but one kind. */
export function onlyOf(find: Find, kind: Kind | 'words'): Find {
  const asked = askedOf(find);
  return kind === 'words'
    ? { ...find, text: asked.words, wanted: {} }
    : { ...find, text: '', wanted: only(asked.wanted, kind) };
}

function withoutMeaning(text: string, kind: Kind): string {
  return withoutParts(text, ({ as, meaning }) => as === 'filter' && meaning === kind);
}

/** From the last to the first, so that the places of the others stay. */
function withoutParts(text: string, which: (part: Part) => boolean): string {
  const { parts } = understand(text, tablesInUse());
  return [...parts].reverse().filter(which).reduce(withoutPart, text);
}
