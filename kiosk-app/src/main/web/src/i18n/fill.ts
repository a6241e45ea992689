import { isolated } from './bidi';
import { MANNERS, type Language } from './manner';

export type Params = Readonly<Record<string, string | number>>;

/** `{name}` or a counted `{name|form|form}`. */
export const PLACE = /\{([\w-]+)((?:\|[^{}|]*)*)\}/g;

/**
 * Puts parameters into words. `{name}` takes one; `{n|one|many}` takes a number and the word it counts, with as many
 * forms as the language has. The number stands before the form, or, where any form holds a `#`, only where a `#` is.
 */
export function fill(words: string, params: Params, spoken: Language): string {
  return words.replaceAll(PLACE, (whole, name: string, forms: string) => {
    const value = params[name];
    if (value === undefined) {
      return whole;
    }
    if (typeof value === 'string') {
      return isolated(value, MANNERS[spoken].direction);
    }
    return forms ? counted(value, forms.slice(1).split('|'), spoken) : String(value);
  });
}

function counted(count: number, forms: readonly string[], spoken: Language): string {
  const { locale, forms: categories } = MANNERS[spoken];
  const place = categories.indexOf(new Intl.PluralRules(locale).select(count));
  const form = forms.at(place) ?? forms.at(-1) ?? '';
  return forms.some((each) => each.includes('#')) ? form.replaceAll('#', String(count)) : `${count} ${form}`;
}
