import { Signal } from '../house/signal';
import { isolated, plain } from './bidi';
import { fill, type Params } from './fill';
import type { WordKey } from './keys';
import { learnt } from './learnt';
import { codeOf, isLanguage, MANNERS, type Language } from './manner';

export type { Params } from './fill';
export type { Language } from './manner';

/** The language a page starts in and goes back to when a visit ends: `?lang=zh`, else the store's first, else English. */
export function firstLanguage(ofStore: readonly string[] = [], query: string = location.search): Language {
  const wanted = [new URLSearchParams(query).get('lang') ?? '', ...ofStore].map(codeOf);
  return wanted.find(isLanguage) ?? 'en';
}

/** The language of this page; kept in memory only, so it ends with the visit. */
export const language = new Signal<Language>('en');

/** Speaks a language from now on, or as soon as its words have come. */
export function speak(chosen: Language): void {
  learnt.wanted(chosen, () => begin(chosen));
}

function begin(chosen: Language): void {
  const { documentElement: root } = document;
  root.lang = MANNERS[chosen].tag;
  root.dir = MANNERS[chosen].direction;
  language.set(chosen);
}

/** The words of a key in the page's language, with its parameters; see {@link fill}. */
export function t(key: WordKey, params: Params = {}): string {
  return fill(learnt.of(language.value)[key], params, language.value);
}

/** Words of a code that the server may extend (`category.cape`): the code itself in plain letters if unknown. */
export function tCode(kind: string, code: string | undefined): string {
  if (code === undefined || code === '') {
    return '';
  }
  const words = learnt.of(language.value) as Readonly<Record<string, string | undefined>>;
  return words[`${kind}.${code}`] ?? plain(code).replaceAll('-', ' ');
}

/** A name that a catalogue or a person gave, as it may stand among words of the page's language. */
export function named(name: string): string {
  return isolated(name, MANNERS[language.value].direction);
}

export function knows(key: string): key is WordKey {
  return key in learnt.of('en');
}

/** The words as a sentence begins; as they are in a language that has no capital letters. */
export function capitalised(words: string): string {
  const { capitals, locale } = MANNERS[language.value];
  return capitals ? words.charAt(0).toLocaleUpperCase(locale) + words.slice(1) : words;
}
