import type { Card, Garment } from '../api/shapes';

/** What a search or the rows beside a garment are narrowed to; what is absent is not asked. */
export interface Wanted {
  readonly category?: string | undefined;
  readonly colour?: string | undefined;
  readonly size?: string | undefined;
  readonly department?: string | undefined;
  readonly minPrice?: number | undefined;
  readonly maxPrice?: number | undefined;
  readonly inStock?: boolean | undefined;
}

/** A value of a filter and how many items it leaves. */
export interface Count {
  readonly value: string;
  readonly items: number;
  /** Of one item of a category. */
  readonly picture?: string;
}

/** The filters that would leave something. */
export interface Facets {
  readonly categories: readonly Count[];
  readonly colours: readonly Count[];
  readonly sizes: readonly Count[];
  readonly departments: readonly Count[];
  readonly price?: { readonly lowest: string; readonly highest: string; readonly currency: string };
  readonly inStock: number;
}

export interface Found {
  readonly total: number;
  /** `some` where no item has all of the words. */
  readonly heed: 'no-words' | 'all' | 'some';
  readonly cards: readonly Card[];
  readonly facets: Facets;
}

/** The garments of the visit with cards made anew, since a wish changed. */
export interface SeenAnew {
  readonly live: readonly Garment[];
  readonly photo: readonly Garment[];
}
