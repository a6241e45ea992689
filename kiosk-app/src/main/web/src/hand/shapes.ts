import type { Card, Price } from '../api/shapes';

/** One thing to try on. */
export interface FittingItem {
  readonly number: number;
  readonly itemId: string;
  readonly title: string;
  /** Empty while none was chosen. */
  readonly size: string;
  /** Empty where the item comes in one. */
  readonly colour: string;
  readonly price: Price;
  readonly place: string;
  readonly picture?: string;
  readonly sizesInStock: readonly string[];
  readonly stockAsOf: string;
}

/** What the shopper declared by choice. */
export interface Declared {
  /** By the code of their kind: `letters` or a category. */
  readonly sizes: Readonly<Record<string, readonly string[]>>;
  readonly budget?: number | string;
  readonly colours: readonly string[];
  readonly departments: readonly string[];
  readonly patterns: readonly string[];
}

/** What the shopper has gathered in this visit. */
export interface Hand {
  readonly list: readonly FittingItem[];
  readonly most: number;
  readonly preferences: Declared & {
    readonly inUse: boolean;
    /** The text of the shopper's own code. */
    readonly profile?: string;
  };
}

/** What can be declared in this store. */
export interface Choosable {
  readonly kinds: readonly { readonly kind: string; readonly categories: readonly string[]; readonly sizes: readonly string[] }[];
  readonly colours: readonly string[];
  readonly departments: readonly string[];
  readonly patterns: readonly string[];
  readonly price?: { readonly lowest: string; readonly highest: string; readonly currency: string };
}

/** A code as a drawing: dark modules as the data of an SVG path, one unit a module. */
export interface Drawn {
  readonly side: number;
  readonly path: string;
}

/** What the store praises, by its own decision and labelled so. */
export interface Campaign {
  readonly id: string;
  readonly label: 'promotion' | 'advertisement';
  readonly from: string;
  readonly until: string;
  readonly title: Readonly<Record<string, string>>;
  readonly text: Readonly<Record<string, string>>;
  readonly picture?: string;
  readonly category?: string;
  readonly items: readonly Card[];
}
