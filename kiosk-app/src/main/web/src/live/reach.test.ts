import { expect, test } from 'vitest';
import { bandOf, HIGHEST_MM, largeText, LOWEST_MM, pixelsPerMm, UNSET_SCREEN } from './reach';

const PORTRAIT = { width: 1080, height: 1920 };

test('a 32 inch glass upright has 2.7 pixels to the millimetre', () => {
  expect(pixelsPerMm(UNSET_SCREEN, PORTRAIT)).toBeCloseTo(2.71, 2);
  expect(pixelsPerMm({ ...UNSET_SCREEN, diagonal: 16 }, PORTRAIT)).toBeCloseTo(5.42, 2);
});

test.each([
  { bottomEdgeMm: 600, diagonal: 32 },
  { bottomEdgeMm: 100, diagonal: 55 },
  { bottomEdgeMm: 900, diagonal: 24 },
])('all that is lowered lies from 380 to 1,220 mm on a glass of $diagonal inches at $bottomEdgeMm mm', (screen) => {
  const { above, below } = bandOf(screen, PORTRAIT)!;
  const heightOf = (y: number): number => screen.bottomEdgeMm + (PORTRAIT.height - y) / pixelsPerMm(screen, PORTRAIT);
  expect(heightOf(above)).toBeLessThanOrEqual(HIGHEST_MM);
  expect(heightOf(PORTRAIT.height - below)).toBeGreaterThanOrEqual(LOWEST_MM);
  expect(heightOf(above) === heightOf(0) || heightOf(above) > HIGHEST_MM - 1).toBe(true);
});

test('a glass that lies within reach stays as it is', () => {
  expect(bandOf({ diagonal: 15, bottomEdgeMm: 800 }, PORTRAIT)).toEqual({ above: 0, below: 0 });
});

test('a glass that hangs too high cannot be lowered', () => {
  expect(bandOf({ diagonal: 32, bottomEdgeMm: 1100 }, PORTRAIT)).toBeUndefined();
});

test('large text has capitals of 7.3 mm', () => {
  const size = largeText(UNSET_SCREEN, PORTRAIT);
  expect((size * 0.7) / pixelsPerMm(UNSET_SCREEN, PORTRAIT)).toBeGreaterThanOrEqual(7.3);
  expect(size).toBeLessThan(29);
});
