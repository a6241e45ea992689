import { expect, test } from 'vitest';
import { lightOf } from './scene-light';

const of = (red: number, green: number, blue: number): Uint8ClampedArray => new Uint8ClampedArray([red, green, blue, 255]);

test('a usual scene leaves an item as its picture is', () => {
  lightOf(of(128, 128, 128)).forEach((value) => expect(value).toBeCloseTo(1, 1));
});

test('a dark scene makes it darker, but not black', () => {
  const dim = lightOf(of(50, 50, 50))[0];
  expect(dim).toBeLessThan(0.7);
  expect(lightOf(of(1, 1, 1))[0]).toBeCloseTo(0.6);
  expect(lightOf(of(255, 255, 255))[0]).toBeCloseTo(1.08);
});

test('a warm scene makes it a little warmer', () => {
  const [red, , blue] = lightOf(of(180, 128, 76));
  expect(red).toBeGreaterThan(blue);
  expect(red / blue).toBeLessThan(1.4);
});

test('nothing seen, and black, are no light to go by', () => {
  expect(lightOf(new Uint8ClampedArray())).toEqual([1, 1, 1]);
  expect(lightOf(of(0, 0, 0))).toEqual([1, 1, 1]);
});
