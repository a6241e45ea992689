export type Language = 'en' | 'zh' | 'es' | 'de' | 'ar';

/** How a language is named by those who speak it, written and counted. */
export interface Manner {
  readonly name: string;
  /** BCP 47, of what the page is written in. */
  readonly tag: string;
  /** BCP 47, of how figures, prices and ages are told. */
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** The forms of a counted word in their order, by the CLDR plural category; the last stands for all others. */
  readonly forms: readonly Intl.LDMLPluralRule[];
  /** Whether a sentence begins with a capital letter. */
  readonly capitals: boolean;
}

const ONE_OR_OTHER = { forms: ['one', 'other'], direction: 'ltr', capitals: true } as const;

/** Every language that the pages have words for. Arabic figures are western ones, as on price tags and sizes. */
export const MANNERS: Readonly<Record<Language, Manner>> = {
  en: { name: 'English', tag: 'en', locale: 'en-IE', ...ONE_OR_OTHER },
  zh: { name: '中文', tag: 'zh-CN', locale: 'zh-CN', direction: 'ltr', forms: ['other'], capitals: false },
  es: { name: 'Español', tag: 'es', locale: 'es-ES', ...ONE_OR_OTHER },
  de: { name: 'Deutsch', tag: 'de', locale: 'de-DE', ...ONE_OR_OTHER },
  ar: {
    name: 'العربية',
    tag: 'ar',
    locale: 'ar-u-nu-latn',
    direction: 'rtl',
    forms: ['zero', 'one', 'two', 'few', 'many', 'other'],
    capitals: false,
  },
};

export const LANGUAGE_CODES = Object.keys(MANNERS) as readonly Language[];

export function isLanguage(code: string): code is Language {
  return Object.hasOwn(MANNERS, code);
}

/** The languages of a store that the pages speak, in the store's order; all of them where it names none. */
export function spokenOf(ofStore: readonly string[] = []): readonly Language[] {
  const spoken = ofStore.map(codeOf).filter(isLanguage);
  return spoken.length ? spoken : LANGUAGE_CODES;
}

/** The language of a tag: `zh` of `zh-CN`. */
export function codeOf(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}
