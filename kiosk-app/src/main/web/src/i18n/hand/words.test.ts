import { describe, expect, test } from 'vitest';
import { LANGUAGE_CODES } from '../manner';
import { placesOf, troublesOf } from '../proof';
import { HAND_KEYS } from './keys';
import { HAND_WORDS } from './words';

describe.each(LANGUAGE_CODES)('in %s', (each) => {
  const words = HAND_WORDS[each];

  test('every key has words, and no key is without use', () => {
    expect(Object.keys(words).sort()).toEqual([...HAND_KEYS].sort());
    expect(HAND_KEYS.filter((key) => !words[key].trim())).toEqual([]);
  });

  test('every key takes the parameters that English takes, each written without a fault', () => {
    expect(HAND_KEYS.flatMap((key) => troublesOf(words[key], placesOf(HAND_WORDS.en[key]), each).map((what) => `${key}: ${what}`))).toEqual([]);
  });

  test('every verdict on a profile has words', () => {
    expect(['too-long', 'other-version', 'malformed', 'other-shop'].filter((code) => !(`profile.${code}` in words))).toEqual([]);
  });
});
