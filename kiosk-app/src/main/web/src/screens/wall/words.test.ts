import { afterEach, describe, expect, test } from 'vitest';
import { speak } from '../../i18n/language';
import { LANGUAGE_CODES } from '../../i18n/manner';
import { placesOf, troublesOf } from '../../i18n/proof';
import { WALL_KEYS } from './keys';
import { ACTS } from './shapes';
import { told, timeWords } from './say';
import { WALL_WORDS } from './words';

const FACTS = [
  { code: 'seen', figures: { category: 'shirt', colour: 'navy', confidence: 97 } },
  { code: 'cards', figures: { title: 'Navy Oxford shirt', place: 'B3', similar: 4, goesWith: 2 } },
  { code: 'quick', figures: { ms: 84 } },
  { code: 'asked', figures: { options: ['t-shirt', 'shirt', 'polo'], confidence: 48 } },
  { code: 'missed', figures: {} },
  { code: 'looked', figures: { frames: 51, garments: 0 } },
  { code: 'unreachable', figures: { outcome: 'origin-unreachable', detail: 'x' } },
  { code: 'served', figures: { frames: 88 } },
  { code: 'priced', figures: { title: 'Navy Oxford shirt', before: '49.90', after: '44.95', currency: 'EUR', release: 2 } },
  { code: 'switched', figures: { before: 1, after: 2 } },
  { code: 'refused', figures: { outcome: 'refused', why: 'BAD_SIGNATURE', byte: 9, bytes: 71_000, detail: 'x' } },
  { code: 'kept', figures: { before: 2, after: 2 } },
  { code: 'answered', figures: { title: 'Navy Oxford shirt', size: 'M', name: 'Mara', reply: 'coming' } },
  { code: 'purged', figures: { held: [{ kind: 'items', count: 2 }], left: [] } },
  { code: 'pictures', figures: { count: 0 } },
].map((fact) => ({ ...fact, evidence: { millis: 2140, command: 'ls' } }));

afterEach(() => speak('en'));

describe.each(LANGUAGE_CODES)('the wall in %s', (each) => {
  const words = WALL_WORDS[each] as Readonly<Record<string, string | undefined>>;

  test('has words for every key, and none without use', () => {
    expect(WALL_KEYS.filter((key) => !words[key]?.trim())).toEqual([]);
    expect(Object.keys(words).sort()).toEqual([...WALL_KEYS].sort());
  });

  test('takes the parameters that English takes, each written without a fault', () => {
    const known = (key: (typeof WALL_KEYS)[number]) => placesOf(WALL_WORDS.en[key]);
    expect(WALL_KEYS.flatMap((key) => troublesOf(words[key] ?? '', known(key), each).map((what) => `${key}: ${what}`))).toEqual([]);
  });

  test('names each act and says what happens in it', () => {
    expect(ACTS.flatMap((act) => [`act.${act}`, `now.${act}`]).filter((key) => !words[key])).toEqual([]);
  });

  test.each(FACTS)('tells the fact $code as a figure and whole words', (fact) => {
    speak(each);
    const { figure, words: said } = told(fact);
    expect(figure).toMatch(/\S/);
    expect(said.length).toBeGreaterThan(3);
    expect(`${figure} ${said}`).not.toMatch(/[{}]|undefined|NaN/);
  });
});

test.each(['es', 'de', 'zh', 'ar'] as const)('words in %s are not the English ones', (each) => {
  expect(WALL_KEYS.filter((key) => WALL_WORDS[each][key] === WALL_WORDS.en[key] && key !== 'generation' && key !== 'fact.seen')).toEqual([]);
});

test('a fact is told with its figures', () => {
  const of = (code: string) => told(FACTS.find((fact) => fact.code === code)!);
  expect(of('seen')).toEqual({ figure: '97\u00a0%', words: 'Navy shirt' });
  expect(of('asked').words).toBe('Sure enough only to ask: a T-shirt, a shirt or a polo shirt?');
  expect(of('priced')).toEqual({ figure: '€44.95', words: 'instead of €49.90: Navy Oxford shirt' });
  expect(of('switched')).toEqual({ figure: '2.1 s', words: 'from signing to serving, generation 1 to 2' });
  expect(of('refused').words).toBe('of 71000 bytes was changed: the signature does not fit');
  expect(of('purged')).toEqual({ figure: '0', words: 'left of what was held: 2 items' });
  expect(told({ code: 'brand-new', figures: {}, evidence: { command: 'ls' } })).toEqual({ figure: 'brand-new', words: '' });
});

test('times are told as they are read at a glance', () => {
  expect(timeWords(84.4)).toBe('84 ms');
  expect(timeWords(3240)).toBe('3.2 s');
});
