import { Signal } from '../house/signal';
import { en } from './en';
import type { WordKey } from './keys';
import { zh } from './zh';

export type Language = 'en' | 'zh';
export type Params = Readonly<Record<string, string | number>>;

export const LANGUAGES: Readonly<Record<Language, Readonly<Record<WordKey, string>>>> = { en, zh };
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'EN', zh: '中文' };

/** The language a page starts in and goes back to when a visit ends: `?lang=zh`, else the store's first, else English. */
export function firstLanguage(ofStore: readonly string[] = [], query: string = location.search): Language {
  const wanted = [new URLSearchParams(query).get('lang') ?? '', ...ofStore].map((tag) => tag.toLowerCase().split('-')[0]);
  return wanted.find((each): each is Language => each === 'en' || each === 'zh') ?? 'en';
}

/** The language of this page; kept in memory only, so it ends with the visit. */
export const language = new Signal<Language>('en');

export function speak(chosen: Language): void {
  document.documentElement.lang = chosen === 'zh' ? 'zh-CN' : 'en';
  language.set(chosen);
}

/** The words of a key in the page's language; `{name}` takes a parameter, `{n|one|many}` a counted word. */
export function t(key: WordKey, params: Params = {}): string {
  return fill(LANGUAGES[language.value][key], params);
}

/** Words of a code that the server may extend (`category.cape`): the code itself in plain letters if unknown. */
export function tCode(kind: string, code: string | undefined): string {
  if (code === undefined || code === '') {
    return '';
  }
  const words = LANGUAGES[language.value] as Readonly<Record<string, string | undefined>>;
  return words[`${kind}.${code}`] ?? code.replaceAll('-', ' ');
}

export function knows(key: string): key is WordKey {
  return key in LANGUAGES.en;
}

const PLACE = /\{([\w-]+)(?:\|([^|}]*)\|([^}]*))?\}/g;

export function fill(words: string, params: Params): string {
  return words.replaceAll(PLACE, (whole, name: string, one?: string, many?: string) => {
    const value = params[name];
    if (value === undefined) {
      return whole;
    }
    return one === undefined ? String(value) : `${value} ${value === 1 ? one : many}`;
  });
}

export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
