import { capitalised, t, tCode } from '../i18n/language';
import { roundPriceWords } from '../i18n/say';
import type { Facets, Wanted } from './shapes';

/** What a filter is about; a price has two ends and is one kind. */
export const KINDS = ['category', 'colour', 'size', 'price', 'department', 'in-stock'] as const;
export type Kind = (typeof KINDS)[number];

export function isWanted(wanted: Wanted, kind: Kind): boolean {
  const { minPrice, maxPrice, inStock, ...named } = wanted;
  if (kind === 'price') {
    return minPrice !== undefined || maxPrice !== undefined;
  }
  return kind === 'in-stock' ? inStock === true : named[kind] !== undefined;
}

export function kindsOf(wanted: Wanted): readonly Kind[] {
  return KINDS.filter((kind) => isWanted(wanted, kind));
}

/** The same without one kind. */
export function without(wanted: Wanted, kind: Kind): Wanted {
  const { category, colour, size, department, minPrice, maxPrice, inStock } = wanted;
  return {
    ...(kind !== 'category' && category !== undefined && { category }),
    ...(kind !== 'colour' && colour !== undefined && { colour }),
    ...(kind !== 'size' && size !== undefined && { size }),
    ...(kind !== 'department' && department !== undefined && { department }),
    ...(kind !== 'price' && minPrice !== undefined && { minPrice }),
    ...(kind !== 'price' && maxPrice !== undefined && { maxPrice }),
    ...(kind !== 'in-stock' && inStock && { inStock }),
  };
}

/** Nothing of it but one kind. */
export function only(wanted: Wanted, kind: Kind): Wanted {
  return KINDS.filter((each) => each !== kind).reduce(without, wanted);
}

/** "Dresses", "Red", "Up to €40": what one kind is narrowed to, in words. */
export function wantedWords(wanted: Wanted, kind: Kind, currency = 'EUR'): string {
  switch (kind) {
    case 'category':
      return capitalised(tCode('categories', wanted.category));
    case 'colour':
      return capitalised(tCode('colour', wanted.colour));
    case 'department':
      return capitalised(tCode('department', wanted.department));
    case 'size':
      return wanted.size ?? '';
    case 'in-stock':
      return t('filter.in-stock');
    case 'price':
      return priceRange(wanted, currency);
  }
}

function priceRange({ minPrice, maxPrice }: Wanted, currency: string): string {
  const words = (amount: number): string => roundPriceWords(amount, currency);
  if (minPrice === undefined) {
    return t('filter.up-to', { price: words(maxPrice ?? 0) });
  }
  return maxPrice === undefined
    ? t('filter.from', { price: words(minPrice) })
    : t('filter.between', { from: words(minPrice), to: words(maxPrice) });
}

/** Ranges of price to choose between, with round limits; closer together where it is cheap, as most things are. */
export function priceSteps(price: Facets['price']): readonly Pick<Wanted, 'minPrice' | 'maxPrice'>[] {
  const low = Number(price?.lowest);
  const high = Number(price?.highest);
  if (!price || !(high > low)) {
    return [];
  }
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(high - low)) - 1) * 5;
  const limits = [0.2, 0.4, 0.7].map((share) => Math.ceil((low + share * (high - low)) / unit) * unit);
  const inside = [...new Set(limits)].filter((limit) => limit > low && limit < high);
  const lower = [undefined, ...inside];
  return inside.length ? lower.map((minPrice, at) => step(minPrice, inside[at])) : [];
}

function step(minPrice: number | undefined, maxPrice: number | undefined): Pick<Wanted, 'minPrice' | 'maxPrice'> {
  return { ...(minPrice !== undefined && { minPrice }), ...(maxPrice !== undefined && { maxPrice }) };
}

/** The address of a search. */
export function searchUrl(words: string, wanted: Wanted, limit: number): string {
  const query = new URLSearchParams();
  const add = (name: string, value: string | number | boolean | undefined): void => {
    if (value !== undefined && value !== '') {
      query.set(name, String(value));
    }
  };
  add('q', words);
  Object.entries(wanted).forEach(([name, value]) => add(name, value as string | number | boolean | undefined));
  add('limit', limit);
  return `/api/search?${query}`;
}
