import { afterEach, expect, test } from 'vitest';
import { isolated, plain } from './bidi';
import { fill } from './fill';
import { language, t, tCode } from './language';

const EVIL = 'Shirt \u202eterces\u202c\u2067\u200f\u061c';

afterEach(() => language.set('en'));

test('what steers the direction of text is taken out of a name', () => {
  expect(plain(EVIL)).toBe('Shirt terces');
  expect(plain('قميص أزرق')).toBe('قميص أزرق');
});

test('a name from left to right stands in an English sentence as it is', () => {
  expect(isolated('Oxford', 'ltr')).toBe('Oxford');
});

test('a name of right-to-left letters is isolated in an English sentence, and every name in an Arabic one', () => {
  expect(isolated('قميص', 'ltr')).toBe('\u2068قميص\u2069');
  expect(isolated('שמלה', 'ltr')).toBe('\u2068שמלה\u2069');
  expect(isolated('Oxford', 'rtl')).toBe('\u2068Oxford\u2069');
});

test('an override in the name of an item cannot turn the sentence around it', () => {
  expect(t('card.open', { title: EVIL })).toBe('Open Shirt terces');
  expect(fill('{n|a|b} {title}!', { n: 2, title: '\u202eX' }, 'ar')).not.toMatch(/[\u202a-\u202e]/);
  expect(tCode('category', 'rain-\u202ecape')).toBe('rain cape');
});

test('an isolate that a name left open is closed with it', () => {
  language.set('ar');
  const said = t('mirror.nearest', { title: 'Oxford \u2067' });
  expect(said.match(/[\u2066-\u2068]/g)).toHaveLength(1);
  expect(said.endsWith('\u2069')).toBe(true);
});
