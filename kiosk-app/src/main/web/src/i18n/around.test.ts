import { afterEach, describe, expect, test } from 'vitest';
import { AROUND, AROUND_KEYS, ta, taCode } from './around';
import { language } from './language';
import { LANGUAGE_CODES } from './manner';
import { placesOf, troublesOf } from './proof';

afterEach(() => language.set('en'));

describe.each(LANGUAGE_CODES)('in %s', (each) => {
  test('every key has words, with the parameters that English has, each written without a fault', () => {
    const words = AROUND[each];
    expect(AROUND_KEYS.filter((key) => !words[key].trim())).toEqual([]);
    expect(AROUND_KEYS.flatMap((key) => troublesOf(words[key], placesOf(AROUND.en[key]), each).map((what) => `${key}: ${what}`))).toEqual([]);
  });

  test('every code of the app has words', () => {
    language.set(each);
    const codes = [
      ...['runs-small', 'as-usual', 'runs-large', 'differs'].map((code) => ['fit', code] as const),
      ...['size-up', 'as-usual', 'size-down'].map((code) => ['fit-answer', code] as const),
      ...['ahead', 'right', 'behind', 'left'].map((code) => ['side', code] as const),
      ...['entrance', 'fitting-rooms', 'till'].map((code) => ['fixture', code] as const),
    ];
    expect(codes.filter(([kind, code]) => !taCode(kind, code))).toEqual([]);
  });
});

test.each([
  ['zh', /[\u3000-\u9fff]/],
  ['ar', /[\u0600-\u06ff]/],
] as const)('words in %s are written in its own letters', (each, letters) => {
  expect(AROUND_KEYS.filter((key) => !letters.test(AROUND[each][key]))).toEqual([]);
});

test('steps are counted as they are said, and a code that is new to the page is left out', () => {
  expect(ta('around.steps', { steps: 1, side: 'x' })).toBe('About 1 step from here, x.');
  language.set('ar');
  expect(ta('around.steps', { steps: 2, side: 'x' })).toContain('خطوتين');
  expect(taCode('side', 'above')).toBe('');
});
