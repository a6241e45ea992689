import { fill, type Params } from '../../i18n/fill';
import { language } from '../../i18n/language';
import type { Language } from '../../i18n/manner';
import type { WallKey } from './keys';
import { ar } from './words/ar';
import { de } from './words/de';
import { en } from './words/en';
import { es } from './words/es';
import { zh } from './words/zh';

/** The wall's own words: no other page loads them. */
export const WALL_WORDS: Readonly<Record<Language, Readonly<Record<WallKey, string>>>> = { en, zh, es, de, ar };

/** The words of a key of the wall in the page's language. */
export function w(key: WallKey, params: Params = {}): string {
  return fill(WALL_WORDS[language.value][key], params, language.value);
}

export function knowsWall(key: string): key is WallKey {
  return key in en;
}
