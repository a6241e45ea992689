import { expect, test } from 'vitest';
import { GARMENT, NOW } from '../house/fakes';
import { ANSWER_MS, chosen, HOLD_MS, IDLE_MS, msToAnswer, newVisit, NO_SCENE, seen, withScene } from './visit';

const looking = withScene(newVisit(0), { frame: 1, garments: [GARMENT] }, NOW);

test('the cards stay a while after the garment is put down, so that they can be touched', () => {
  const gone = withScene(looking, NO_SCENE, NOW + 1000);
  expect(seen(gone, NOW + HOLD_MS - 1).source).toBe('past');
  expect(seen(gone, NOW + HOLD_MS).source).toBe('none');
  expect(seen({ ...gone, touchedAt: NOW + HOLD_MS }, NOW + HOLD_MS + 1000).source).toBe('past');
});

test('the photo of the shopper comes before the camera', () => {
  const photo = { picture: {} as ImageBitmap, garments: [] };
  expect(seen({ ...looking, photo }, NOW)).toEqual({ source: 'photo', garments: [] });
});

test('the cards are for the largest garment unless another was chosen', () => {
  const small = { ...GARMENT, track: 8, box: { x: 0, y: 0, width: 0.1, height: 0.1 } };
  const visit = withScene(newVisit(0), { frame: 1, garments: [small, GARMENT] }, NOW);
  expect(chosen(visit, NOW)?.track).toBe(7);
  expect(chosen({ ...visit, track: 8 }, NOW)?.track).toBe(8);
  expect(chosen({ ...visit, track: 99 }, NOW)?.track).toBe(7);
});

test('an open page asks whether somebody is there and leaves time to answer', () => {
  const open = { ...newVisit(NOW), itemId: 'T-1' };
  expect(msToAnswer(open, false, NOW + IDLE_MS - 1)).toBeUndefined();
  expect(msToAnswer(open, false, NOW + IDLE_MS)).toBe(ANSWER_MS);
  expect(msToAnswer(open, false, NOW + IDLE_MS + ANSWER_MS + 5)).toBe(0);
});

test('nobody is asked when there is nothing to forget, but another language is', () => {
  expect(msToAnswer(newVisit(NOW), false, NOW + 10 * IDLE_MS)).toBeUndefined();
  expect(msToAnswer(newVisit(NOW), true, NOW + 10 * IDLE_MS)).toBe(0);
});
