import { afterEach, expect, test } from 'vitest';
import { speak } from '../i18n/language';
import { askedOf, narrowed, relaxed } from './finding';
import type { Wanted } from './shapes';

afterEach(() => speak('en'));

const find = (text: string, wanted: Wanted = {}) => ({ text, wanted, typing: true });

test('what was touched comes before what was said', () => {
  expect(askedOf(find('red dress', { colour: 'navy', size: 'M' })).wanted).toEqual({ category: 'dress', colour: 'navy', size: 'M' });
});

test('a value that is touched takes the place of the word that said otherwise', () => {
  expect(narrowed(find('red dress'), { category: 'dress', colour: 'navy' })).toEqual({
    text: 'dress',
    wanted: { colour: 'navy' },
    typing: false,
  });
  expect(narrowed(find('red dress'), { category: 'dress', colour: 'red', size: 'S' }).text).toBe('red dress');
  expect(narrowed(find('red dress'), { category: 'dress' })).toEqual({ text: 'dress', wanted: {}, typing: false });
});

test('one thing is left out wherever it came from', () => {
  const all = find('striped red dress velvet', { size: 'M' });
  expect(relaxed(all, 'words').text).toBe('red dress');
  expect(relaxed(all, 'colour').text).toBe('striped dress velvet');
  expect(relaxed(all, 'size')).toEqual({ ...all, wanted: {} });
});

test('the language in use is read first, English always', () => {
  speak('zh');
  expect(askedOf(find('红色连衣裙')).wanted).toEqual({ category: 'dress', colour: 'red' });
  expect(askedOf(find('red 连衣裙')).wanted).toEqual({ category: 'dress', colour: 'red' });
});
