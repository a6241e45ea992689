import { fill, type Params } from '../fill';
import { language, type Language } from '../language';
import { ar } from './ar';
import { de } from './de';
import { en } from './en';
import { es } from './es';
import { HAND_KEYS, type HandKey } from './keys';
import { zh } from './zh';

/** The words of the sheets of what was gathered; loaded with them. */
export const HAND_WORDS: Readonly<Record<Language, Readonly<Record<HandKey, string>>>> = { en, zh, es, de, ar };

/** As `t`, of the words of these sheets. */
export function th(key: HandKey, params: Params = {}): string {
  return fill(HAND_WORDS[language.value][key], params, language.value);
}

export function isHandKey(key: string): key is HandKey {
  return (HAND_KEYS as readonly string[]).includes(key);
}
