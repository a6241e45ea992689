import { expect, test } from 'vitest';
import { Fade } from './fade';

test('what is there comes, and goes within 300 ms when it is not', () => {
  const fade = new Fade();
  expect(fade.step(true, 0)).toBe(0);
  expect(fade.step(true, 125)).toBeCloseTo(0.5);
  expect(fade.step(true, 1000)).toBe(1);
  expect(fade.step(false, 1150)).toBeCloseTo(0.5);
  expect(fade.step(false, 1300)).toBe(0);
  expect(fade.step(true, 1400)).toBeCloseTo(0.4);
});

test('what is gone at once comes anew', () => {
  const fade = new Fade();
  fade.step(true, 0);
  fade.step(true, 1000);
  fade.gone();
  expect(fade.step(true, 2000)).toBe(0);
});
