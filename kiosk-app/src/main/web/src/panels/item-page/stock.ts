import type { Variant } from '../../api/shapes';

export interface SizeStock {
  readonly size: string;
  readonly pieces: number;
}

/** The pieces of each size over all colours, in the order in which the app lists the sizes. */
export function stockBySize(variants: readonly Variant[]): readonly SizeStock[] {
  const pieces = new Map<string, number>();
  for (const { size, stock } of variants) {
    pieces.set(size, (pieces.get(size) ?? 0) + Math.max(0, stock));
  }
  return [...pieces].map(([size, count]) => ({ size, pieces: count }));
}
