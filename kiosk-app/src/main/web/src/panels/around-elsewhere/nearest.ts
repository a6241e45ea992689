import type { StoreThere, Variant } from '../../api/shapes';
import { freshness, type Freshness } from '../../i18n/stock';

export interface Nearest {
  readonly store: StoreThere;
  readonly figure: StoreThere['figures'][number];
  /** What the figure is worth. */
  readonly worth: Freshness;
}

/** Whether none of these is here, as far as figures that can be relied on tell. */
export function isGone(wanted: readonly Variant[], now: number): boolean {
  return wanted.length > 0 && wanted.every(({ stock, countedAt }) => stock === 0 && freshness(countedAt, now) !== 'ask');
}

/** The first store, of stores with the nearest first, that has one of these; one whose figure can be relied on before others. */
export function nearestWith(stores: readonly StoreThere[], wanted: readonly Variant[], now: number): Nearest | undefined {
  const all = stores.flatMap((store) =>
    store.figures
      .filter(({ size, colour }) => wanted.some((each) => each.size === size && (colour === undefined || colour === (each.colour ?? ''))))
      .map((figure): Nearest => ({ store, figure, worth: freshness(figure.countedAt, now) })),
  );
  return all.find(({ worth }) => worth !== 'ask') ?? all[0];
}
