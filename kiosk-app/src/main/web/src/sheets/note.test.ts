import { afterEach, expect, test } from 'vitest';
import type { FittingItem } from '../hand/shapes';
import { HAND, NOW } from '../house/fakes';
import { language } from '../i18n/language';
import { LANGUAGE_CODES } from '../i18n/manner';
import { GOOD_FOR_MS, MOST_BYTES, notes } from './note';

const UNTIL = NOW + GOOD_FOR_MS;
const bytes = (text: string): number => new TextEncoder().encode(text).length;
const many = (title: string): readonly FittingItem[] => Array.from({ length: 20 }, (_, at) => ({ ...HAND.list[0]!, number: at, title: `${title} ${at}` }));

afterEach(() => language.set('en'));

test('the list is plain text with the store, a line a thing and its expiry', () => {
  language.set('de');
  const [note, ...more] = notes(HAND.list, 'Maison Aalto', UNTIL);
  expect(more).toEqual([]);
  expect(note?.items).toBe(2);
  expect(note?.text.split('\n').slice(0, 3)).toEqual([
    'Anprobeliste · Maison Aalto',
    'Navy Oxford shirt, M, 39,90 EUR, B3',
    'Red wrap dress, Größe offen, 69,00 EUR, D1',
  ]);
  expect(note?.text.split('\n').at(-1)).toMatch(/^Gültig bis 02\.03\.2026, \d\d:\d\d\. /);
});

test.each(LANGUAGE_CODES)('what is too long for one code is split in %s, and nothing is lost', (each) => {
  language.set(each);
  const list = many('قميص أزرق طويل جدا بأكمام طويلة من الكتان والقطن');
  const all = notes(list, 'م'.repeat(200), UNTIL);
  expect(all.length).toBeGreaterThan(1);
  expect(all.every(({ text }) => bytes(text) <= MOST_BYTES)).toBe(true);
  expect(all.reduce((sum, { items }) => sum + items, 0)).toBe(20);
  expect(all[0]?.text.split('\n')[0]).toContain(`(1/${all.length})`);
});

test('ten usual things fit one code', () => {
  expect(notes(many('Navy Oxford shirt').slice(0, 10), 'Maison Trumeau', UNTIL)).toHaveLength(1);
});

test('no name makes a line, turns one around or begins the text', () => {
  const evil = { ...HAND.list[0]!, title: 'https://evil.example\n\u202EWIFI:S:x;;\u0007', place: 'B\u20283' };
  const text = notes([evil], 'http://evil.example', UNTIL)[0]?.text ?? '';
  expect(text.split('\n')).toHaveLength(3);
  expect(text.startsWith('Fitting list')).toBe(true);
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2028]/);
});
