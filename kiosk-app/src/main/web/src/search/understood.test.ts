import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../i18n/proof-words';
import type { Facets } from './shapes';
import { completed, suggestions } from './suggested';
import { tableOf } from './table';
import { isFormOf, tokensOf } from './tokens';
import { understand, withoutPart } from './understood';

const EN = tableOf(LANGUAGES.en);
const ZH = tableOf(LANGUAGES.zh);
const DE = tableOf({
  'category.dress': 'Kleid',
  'categories.dress': 'Kleider',
  'a-category.dress': 'ein Kleid',
  'category.pants': 'Hose',
  'categories.pants': 'Hosen',
  'colour.red': 'rot',
  'colour.white': 'weiß',
  'colour.green': 'grün',
  'colour.light-blue': 'hellblau',
  'pattern.striped': 'gestreift',
  'find.fillers': 'ein eine der die das mit und in für',
  'find.synonyms': 'category.pants=Jeans,Stoffhose',
});
const ES = tableOf({ 'category.skirt': 'falda', 'categories.skirt': 'faldas', 'colour.red': 'rojo', 'colour.brown': 'marrón' });
const AR = tableOf({ 'category.dress': 'فستان', 'categories.dress': 'فساتين', 'colour.red': 'أحمر', 'colour.blue': 'أزرق' });

const said = (text: string, ...tables: (typeof EN)[]) => {
  const { category, colour, rest } = understand(text, tables);
  return [category ?? '', colour ?? '', rest].join('|');
};

describe('in English', () => {
  test.each([
    ['red dress', 'dress|red|'],
    ['I want a RED dress, please', 'dress|red|please'],
    ['dresses', 'dress||'],
    ['light blue shirts', 'shirt|light-blue|'],
    ['blue T-shirt', 't-shirt|blue|'],
    ['tshirt', 't-shirt||'],
    ['t shirt', 't-shirt||'],
    ['polo shirt', 'polo||'],
    ['long sleeve', 'longsleeve||'],
    ['gray shoe', 'shoes|grey|'],
    ['shirt dress', 'dress||shirt'],
    ['striped navy top', 'top|navy|striped'],
    ['black and white skirt', 'skirt||black white'],
    ['grey denim mini skirt', 'skirt||grey denim mini'],
    ['denim skirt', 'skirt|denim|'],
    ['wool coat', '||wool coat'],
    ['yellow striped short-sleeved', '|yellow|striped short sleeved'],
    ['short-sleeved shirt', 'shirt||short sleeved'],
    ['short sleeved shirt', 'shirt||short sleeved'],
    ['red short', 'shorts|red|'],
    ['high-top sneakers', '||high top sneakers'],
    ['navy-blue shirt', 'shirt|navy|'],
    ['navy blue dress', 'dress|navy|'],
    ['hatch', '||hatch'],
    ['', '||'],
    ['?!', '||'],
  ])('%s', (text, expected) => expect(said(text, EN)).toBe(expected));
});

describe('in Chinese, which writes no blanks', () => {
  test.each([
    ['红色连衣裙', 'dress|red|'],
    ['红色的连衣裙', 'dress|red|'],
    ['红裙子', 'skirt|red|'],
    ['浅蓝色衬衫', 'shirt|light-blue|'],
    ['浅蓝衬衫', 'shirt|light-blue|'],
    ['连帽卫衣', 'hoodie||'],
    ['西装外套', 'blazer||'],
    ['T恤', 't-shirt||'],
    ['条纹t恤', 't-shirt||striped'],
    ['hongse lianyiqun', 'dress|red|'],
    ['red 连衣裙', 'dress|red|'],
    ['真丝裙子', 'skirt||真丝'],
  ])('%s', (text, expected) => expect(said(text, ZH, EN)).toBe(expected));
});

describe('in German, which bends its words', () => {
  test.each([
    ['rotes Kleid', 'dress|red|'],
    ['rote Kleider', 'dress|red|'],
    ['ein roter Hosen', 'pants|red|'],
    ['weisse Hose', 'pants|white|'],
    ['grünes Kleid mit Gürtel', 'dress|green|Gürtel'],
    ['hellblaue Jeans', 'pants|light-blue|'],
    ['gestreiftes Kleid', 'dress||striped'],
    ['red dress', 'dress|red|'],
    ['Rotwein', '||Rotwein'],
  ])('%s', (text, expected) => expect(said(text, DE, EN)).toBe(expected));
});

test('Spanish words agree with what they go with, and an accent may lack', () => {
  expect(said('falda roja', ES)).toBe('skirt|red|');
  expect(said('faldas rojas', ES)).toBe('skirt|red|');
  expect(said('marrones', ES)).toBe('|brown|');
  expect(said('marron', ES)).toBe('|brown|');
});

test('Arabic may have its article, and its hamza may lack', () => {
  expect(said('فستان أحمر', AR)).toBe('dress|red|');
  expect(said('الفستان الاحمر', AR)).toBe('dress|red|');
  expect(said('فساتين زرقاء', AR)).toBe('dress||زرقاء');
});

test('the language in use comes before English', () => {
  const other = tableOf({ 'category.skirt': 'top' });
  expect(said('top', other, EN)).toBe('skirt||');
});

test('each part knows where it stands, so that it can be taken away', () => {
  const text = 'red wool dress';
  const { parts } = understand(text, [EN]);
  expect(parts.map(({ meaning, code }) => `${meaning} ${code}`)).toEqual(['colour red', 'word wool', 'category dress']);
  expect(parts.map((part) => withoutPart(text, part))).toEqual(['wool dress', 'red dress', 'red wool']);
});

test.each([
  ['rot', 'rotes', true],
  ['shoes', 'shoe', true],
  ['rojo', 'rojas', true],
  ['hat', 'hatch', false],
  ['blue', 'blur', false],
  ['shirt', 'skirt', false],
  ['ab', 'abs', false],
])('%s and %s are forms of one word: %s', (word, other, expected) => expect(isFormOf(word, other)).toBe(expected));

test('a text is cut into words and Chinese characters, with their places', () => {
  expect(tokensOf('Été 红色, x2').map(({ text, from }) => `${text}@${from}`)).toEqual(['ete@0', '红@4', '色@5', 'x2@8']);
});

describe('suggestions', () => {
  const facets: Facets = {
    categories: [{ value: 'dress', items: 3 }, { value: 'skirt', items: 1 }],
    colours: [{ value: 'red', items: 2 }, { value: 'light-blue', items: 2 }],
    sizes: [],
    departments: [],
    inStock: 3,
  };
  const labels = (text: string, ...tables: (typeof EN)[]) => suggestions(text, tables, facets).map(({ label }) => label);

  test('complete the word that is being typed with what the store has', () => {
    expect(labels('dr', EN)).toEqual(['dress']);
    expect(labels('red sk', EN)).toEqual(['skirt']);
    expect(labels('light b', EN)).toEqual(['light blue']);
    expect(labels('sho', EN)).toEqual([]);
    expect(labels('', EN)).toEqual([]);
    expect(suggestions('sho', [EN], undefined).map(({ label }) => label)).toEqual(['shoes', 'shorts']);
  });

  test('come in Chinese for Latin letters too, since a kiosk has no Chinese keys', () => {
    expect(labels('lian', ZH, EN)).toEqual(['连衣裙']);
    const [first] = suggestions('hong', [ZH], facets);
    expect(first && completed('hong', first)).toBe('红色');
  });

  test('keep what was typed before and leave room to go on', () => {
    const [first] = suggestions('red dr', [EN], facets);
    expect(first && completed('red dr', first)).toBe('red dress ');
  });
});
