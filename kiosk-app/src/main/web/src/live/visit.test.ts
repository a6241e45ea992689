import { expect, test } from 'vitest';
import { GARMENT, NOW } from '../house/fakes';
import { ANSWER_MS, chosen, heldOf, HOLD_MS, IDLE_MS, MIRROR_HOLD_MS, msToAnswer, newVisit, NO_SCENE, REST_MS, rests, seen, withScene } from './visit';

const looking = withScene(newVisit(0), { frame: 1, garments: [GARMENT] }, NOW);

test('the cards stay a while after the garment is put down, so that they can be touched', () => {
  const gone = withScene(looking, NO_SCENE, NOW + 1000);
  const left = NOW + 1000;
  expect(seen(gone, left + HOLD_MS - 1).source).toBe('past');
  expect(seen(gone, left + HOLD_MS).source).toBe('none');
  const mirror = { ...gone, holdMs: MIRROR_HOLD_MS };
  expect(seen(mirror, left + MIRROR_HOLD_MS - 1).source).toBe('past');
  expect(seen(mirror, left + MIRROR_HOLD_MS).source).toBe('none');
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

test('a shopper is asked whatever is held for the visit, and not while a garment is before the camera', () => {
  const app = { held: [{ kind: 'requests', count: 1 }], askAfterMs: 30_000, answerMs: 10_000 };
  const left = withScene(looking, NO_SCENE, NOW);
  const idle = NOW + 10 * IDLE_MS;
  expect(msToAnswer(newVisit(NOW), false, idle, app)).toBe(0);
  expect(msToAnswer(newVisit(NOW), false, NOW + 30_000, app)).toBe(10_000);
  expect(msToAnswer(newVisit(NOW), false, idle, { ...app, held: [] })).toBeUndefined();
  expect(msToAnswer(left, false, NOW + IDLE_MS)).toBe(ANSWER_MS);
  expect(msToAnswer(looking, false, idle, app)).toBeUndefined();
});

test('a garment that was held for long and leaves was there until now', () => {
  const left = withScene(looking, NO_SCENE, NOW + 10 * IDLE_MS);
  expect(seen(left, NOW + 10 * IDLE_MS + 1).source).toBe('past');
  expect(msToAnswer(left, false, NOW + 10 * IDLE_MS + 1)).toBeUndefined();
});

test('what is held is counted, of the app and of the page', () => {
  const photo = { picture: {} as ImageBitmap, garments: [] };
  const app = [{ kind: 'items', count: 2 }, { kind: 'choices', count: 0 }];
  expect(heldOf(newVisit(NOW), false)).toEqual([]);
  expect(heldOf({ ...looking, photo }, true, app)).toEqual([
    { kind: 'items', count: 2 },
    { kind: 'garments', count: 1 },
    { kind: 'photos', count: 1 },
    { kind: 'language', count: 1 },
  ]);
});

test('a screen rests until a touch, a garment or somebody before it wakes it', () => {
  const left = withScene(newVisit(NOW), NO_SCENE, NOW);
  const later = NOW + REST_MS;
  expect(rests(left, 0, later - 1)).toBe(false);
  expect(rests(left, 0, later)).toBe(true);
  expect(rests(left, later, later)).toBe(false);
  expect(rests({ ...left, touchedAt: later }, 0, later)).toBe(false);
  expect(rests(looking, 0, later)).toBe(false);
});
