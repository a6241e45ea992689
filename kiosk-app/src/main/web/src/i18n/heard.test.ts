import { expect, test } from 'vitest';
import { HEARD, HEARD_KEYS } from './heard';
import { LANGUAGE_CODES } from './manner';
import { placesOf, troublesOf } from './proof';

test.each(LANGUAGE_CODES)('what is said has words in %s, written without a fault and with every key of the device', (each) => {
  const words = HEARD[each];
  expect(HEARD_KEYS.flatMap((key) => troublesOf(words[key], placesOf(HEARD.en[key]), each).map((what) => `${key}: ${what}`))).toEqual([]);
  expect(HEARD_KEYS.filter((key) => !words[key].trim() || (each !== 'en' && key !== 'link' && words[key] === HEARD.en[key]))).toEqual([]);
  expect(words.keys.match(/F\d/g)?.sort()).toEqual(['F2', 'F4', 'F7', 'F8', 'F9']);
  expect(words.hint).toContain('F2');
});
