import { describe, expect, test } from 'vitest';
import { at, boxAt, cssOf, warpOf, type Aim, type Warp } from './warp';

const STRAIGHT: Aim = { tilt: 0, turn: 0, height: 0, size: 100 };
const GLASS = { width: 1080, height: 1920 };
const PICTURE = { width: 1080, height: 1920 };
const FOCAL = 1920 / (2 * Math.tan((35 * Math.PI) / 180));
const EACH = [-25, -12.5, -3, 0, 7, 25];

/** Where a camera sees a point of the room that looks down and to the side; millimetres, y down, z ahead. */
function seen(x: number, y: number, z: number, { tilt, turn }: Aim) {
  const [t, p] = [(tilt * Math.PI) / 180, (turn * Math.PI) / 180];
  const [x1, z1] = [x * Math.cos(p) - z * Math.sin(p), x * Math.sin(p) + z * Math.cos(p)];
  const [y2, z2] = [y * Math.cos(t) - z1 * Math.sin(t), y * Math.sin(t) + z1 * Math.cos(t)];
  return { x: GLASS.width / 2 + (FOCAL * x1) / z2, y: GLASS.height / 2 + (FOCAL * y2) / z2 };
}

function warp(part: Partial<Aim>, picture = PICTURE): Warp {
  return warpOf({ ...STRAIGHT, ...part }, GLASS, picture)!;
}

function inside({ x, y }: { x: number; y: number }): boolean {
  return x > -1e-6 && y > -1e-6 && x < GLASS.width + 1e-6 && y < GLASS.height + 1e-6;
}

/** What of the drawn glass is seen at a place of the glass. */
function back(w: Warp, place: { x: number; y: number }) {
  const [a, b, c, d, e, f, g, h, i] = w;
  const inverse = [e * i - f * h, c * h - b * i, b * f - c * e, f * g - d * i, a * i - c * g, c * d - a * f, d * h - e * g, b * g - a * h, a * e - b * d];
  return at(inverse as unknown as Warp, place);
}

test('a camera that hangs straight needs nothing', () => {
  expect(warpOf(STRAIGHT, GLASS, PICTURE)).toBeUndefined();
  expect(cssOf(undefined)).toBe('');
  expect(boxAt(undefined, { x: 1, y: 2, width: 3, height: 4 })).toEqual({ x: 1, y: 2, width: 3, height: 4 });
});

describe('a door frame stands upright again', () => {
  for (const tilt of EACH) {
    for (const turn of EACH.filter((each) => each !== 0 || tilt !== 0)) {
      test(`after a tilt of ${tilt} and a turn of ${turn} degrees`, () => {
        const aim = { ...STRAIGHT, tilt, turn };
        const straight = warp(aim);
        for (const x of [-600, 300, 500]) {
          const above = at(straight, seen(x, -700, 3000, aim));
          const below = at(straight, seen(x, 500, 3000, aim));
          expect(above.x).toBeCloseTo(below.x, 6);
          const farther = at(straight, seen(x + 100, -700, 3000, aim));
          expect(farther.y).toBeCloseTo(above.y, 6);
        }
      });
    }
  }
});

test('a camera that looks down sees door frames narrow at their foot before', () => {
  const aim = { ...STRAIGHT, tilt: 20 };
  const width = (y: number): number => seen(400, y, 3000, aim).x - seen(-400, y, 3000, aim).x;
  expect(width(800)).toBeLessThan(width(-800));
});

describe('the glass is full to its edges', () => {
  for (const tilt of EACH) {
    for (const turn of EACH) {
      for (const height of [-30, -4, 0, 30]) {
        test(`tilt ${tilt}, turn ${turn}, height ${height}`, () => {
          for (const size of [100, 180]) {
            const full = warpOf({ tilt, turn, height, size }, GLASS, PICTURE);
            const shown = [
              { x: 0, y: 0 },
              { x: GLASS.width, y: 0 },
              { x: 0, y: GLASS.height },
              { x: GLASS.width, y: GLASS.height },
              { x: 500, y: 900 },
            ].map((place) => (full ? back(full, place) : place));
            expect(shown.every(inside)).toBe(true);
            expect(shown.every((place) => !full || full[6] * place.x + full[7] * place.y + full[8] > 0)).toBe(true);
          }
        });
      }
    }
  }
});

test('no more is cut off than must be', () => {
  const snug = warp({ tilt: 15 });
  const touches = [0, GLASS.width].flatMap((x) => [0, GLASS.height].map((y) => back(snug, { x, y })));
  expect(touches.some(({ x, y }) => Math.min(Math.abs(x), Math.abs(x - GLASS.width), Math.abs(y), Math.abs(y - GLASS.height)) < 1e-6)).toBe(true);
});

test('height moves what is in the middle up, and size enlarges around it', () => {
  const middle = { x: 540, y: 960 };
  expect(at(warp({ height: 10 }), middle)).toEqual({ x: 540, y: 960 - 192 });
  expect(at(warp({ size: 150 }), middle)).toEqual(middle);
  expect(at(warp({ size: 150 }), { x: 640, y: 960 })).toEqual({ x: 690, y: 960 });
  expect(at(warp({ tilt: 9, turn: -4 }), middle).x).toBeCloseTo(540, 6);
});

test('it is the same on a glass of another size', () => {
  const aim = { tilt: 8, turn: -5, height: 6, size: 120 };
  const large = warpOf(aim, GLASS, PICTURE)!;
  const small = warpOf(aim, { width: 270, height: 480 }, { width: 270, height: 480 })!;
  const there = at(small, { x: 30, y: 400 });
  expect(at(large, { x: 120, y: 1600 }).x).toBeCloseTo(4 * there.x, 6);
  expect(at(large, { x: 120, y: 1600 }).y).toBeCloseTo(4 * there.y, 6);
});

test('a box becomes the upright box around what is seen of it', () => {
  const tilted = warp({ tilt: 15, turn: 5 });
  const box = { x: 200, y: 300, width: 400, height: 700 };
  const around = boxAt(tilted, box);
  const seenCorners = [0, 1].flatMap((x) => [0, 1].map((y) => at(tilted, { x: box.x + x * box.width, y: box.y + y * box.height })));
  for (const { x, y } of seenCorners) {
    expect(x).toBeGreaterThanOrEqual(around.x - 1e-9);
    expect(x).toBeLessThanOrEqual(around.x + around.width + 1e-9);
    expect(y).toBeGreaterThanOrEqual(around.y - 1e-9);
    expect(y).toBeLessThanOrEqual(around.y + around.height + 1e-9);
  }
});

test('the style says the very same', () => {
  const some = warp({ tilt: 10, turn: 4, height: 5, size: 130 });
  const numbers = /matrix3d\((.*)\)/.exec(cssOf(some))![1]!.split(', ').map(Number);
  const [x, y] = [321, 1234];
  const out = [0, 1, 3].map((row) => numbers[row]! * x + numbers[4 + row]! * y + numbers[12 + row]!);
  expect(out[0]! / out[2]!).toBeCloseTo(at(some, { x, y }).x, 6);
  expect(out[1]! / out[2]!).toBeCloseTo(at(some, { x, y }).y, 6);
});
