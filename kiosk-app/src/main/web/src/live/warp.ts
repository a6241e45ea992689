import type { Rect, Size } from './geometry';

/** Where a mirror's camera looks, and how large and high its picture stands on the glass (ADR 28). */
export interface Aim {
  /** Degrees by which the camera looks down; up is negative. */
  readonly tilt: number;
  /** Degrees by which it looks to the side that is right on the glass. */
  readonly turn: number;
  /** How far the picture is moved up, in per cent of the glass's height. */
  readonly height: number;
  /** Per cent of the smallest picture that leaves no edge of the glass empty. */
  readonly size: number;
}

/** From the glass as it is drawn to the glass as it is seen, both in pixels: rows of a 3 x 3 matrix. */
export type Warp = readonly [number, number, number, number, number, number, number, number, number];

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The longer side of a picture is as a lens of 70 degrees sees it; another lens only asks for another tilt. */
const FOCAL = 1 / (2 * Math.tan((35 * Math.PI) / 180));

/**
 * What a camera that looks straight out would have seen, moved and sized to fill the glass. Undefined where nothing is to be
 * done.
 *
 * @param picture the camera's whole picture as it lies on the glass
 */
export function warpOf({ tilt, turn, height, size }: Aim, glass: Size, picture: Size): Warp | undefined {
  if (tilt === 0 && turn === 0 && height === 0 && size === 100) {
    return undefined;
  }
  const middle = { x: glass.width / 2, y: glass.height / 2 };
  const focal = FOCAL * Math.max(picture.width, picture.height);
  const level = levelled(radians(tilt), radians(turn), focal);
  const centred = after(level, moved(-middle.x, -middle.y));
  const raised = (height / 100) * glass.height;
  const zoom = (covering(corners(glass).map((corner) => at(centred, corner)), glass, raised) * size) / 100;
  const placed: Warp = [zoom, 0, middle.x, 0, zoom, middle.y - raised, 0, 0, 1];
  return after(placed, centred);
}

/** Where a place of the drawn glass is seen. */
export function at([a, b, c, d, e, f, g, h, i]: Warp, { x, y }: Point): Point {
  const depth = g * x + h * y + i;
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth };
}

/** The upright box around what becomes of a box. */
export function boxAt(warp: Warp | undefined, rect: Rect): Rect {
  if (!warp) {
    return rect;
  }
  const seen = corners(rect).map(({ x, y }) => at(warp, { x: x + rect.x, y: y + rect.y }));
  const x = Math.min(...seen.map((each) => each.x));
  const y = Math.min(...seen.map((each) => each.y));
  return {
    x,
    y,
    width: Math.max(...seen.map((each) => each.x)) - x,
    height: Math.max(...seen.map((each) => each.y)) - y,
  };
}

/** For an element of the glass's size whose transform begins at its upper left corner. */
export function cssOf(warp: Warp | undefined): string {
  if (!warp) {
    return '';
  }
  const [a, b, c, d, e, f, g, h, i] = warp.map((value) => value / warp[8]) as unknown as Warp;
  return `matrix3d(${[a, d, 0, g, b, e, 0, h, 0, 0, 1, 0, c, f, 0, i].join(', ')})`;
}

/**
 * The view of a camera that was tilted down and turned right, turned back: rays of the picture (x right, y down, z ahead) are
 * turned by both angles; what was in the middle stays there, since a picture can be moved without leaning.
 */
function levelled(tilt: number, turn: number, focal: number): Warp {
  const [sin, cos] = [Math.sin(tilt), Math.cos(tilt)];
  const [side, ahead] = [Math.sin(turn), Math.cos(turn)];
  const rays: Warp = [ahead, -side * sin, side * cos, 0, cos, sin, -side, -ahead * sin, ahead * cos];
  const back = after([focal, 0, 0, 0, focal, 0, 0, 0, 1], after(rays, [1 / focal, 0, 0, 0, 1 / focal, 0, 0, 0, 1]));
  const middle = at(back, { x: 0, y: 0 });
  return after(moved(-middle.x, -middle.y), back);
}

/** How often the picture must be enlarged so that it covers the glass; `quad` is its outline around its middle. */
function covering(quad: readonly Point[], glass: Size, raised: number): number {
  const needed = corners(glass).map(({ x, y }) => ({ x: x - glass.width / 2, y: y - glass.height / 2 + raised }));
  return Math.max(
    ...quad.flatMap((from, place) => {
      const to = quad[(place + 1) % quad.length] ?? from;
      const outward = { x: to.y - from.y, y: from.x - to.x };
      const reaches = outward.x * from.x + outward.y * from.y;
      return needed.map((point) => (outward.x * point.x + outward.y * point.y) / reaches);
    }),
  );
}

/** Around, clockwise as one sees it. */
function corners({ width, height }: Size): readonly Point[] {
  return [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
}

function moved(x: number, y: number): Warp {
  return [1, 0, x, 0, 1, y, 0, 0, 1];
}

/** The warp that does `first`, then `then`. */
function after(then: Warp, first: Warp): Warp {
  const cell = (row: number, column: number): number =>
    [0, 1, 2].reduce((sum, step) => sum + (then[3 * row + step] ?? 0) * (first[3 * step + column] ?? 0), 0);
  return [0, 1, 2, 3, 4, 5, 6, 7, 8].map((place) => cell(Math.floor(place / 3), place % 3)) as unknown as Warp;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
