import type { Size } from '../../live/geometry';

/** What the foot covers of the glass, in CSS pixels: a strip at its lower edge or a column at its side. */
export interface Covered {
  readonly foot: number;
  readonly side: number;
}

/** A foot without cards has no height and covers nothing, as wide as it may be. */
export function coveredBy(foot: Size, column: boolean): Covered {
  const side = column && foot.height > 0 ? foot.width : 0;
  return { foot: column ? 0 : foot.height, side };
}
