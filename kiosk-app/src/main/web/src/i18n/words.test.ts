import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { CARD, GARMENT, NOW } from '../house/fakes';
import { WORD_KEYS } from './keys';
import { fill } from './fill';
import { capitalised, firstLanguage, language, speak, t, tCode } from './language';
import { LANGUAGES } from './proof-words';
import { LANGUAGE_CODES, MANNERS, spokenOf } from './manner';
import { placesOf, troublesOf } from './proof';
import { ageWords, cardReason, garmentName, priceWords, problemWords, reasonWords, syncWords, unsureWords } from './say';

const MODEL = resolve(import.meta.dirname, '../../../../../../vision/models/garment/model.json');
const CATEGORIES = (JSON.parse(readFileSync(MODEL, 'utf8')) as { classes: string[] }).classes;
const CAMERA_CODES = ['live', 'absent', 'no-frame', 'repeats-frame', 'waiting-for-page', 'waiting-for-notice', 'waiting-for-touch'];
const HELD = ['items', 'choices', 'requests', 'phones', 'fitting-list', 'fits', 'preferences', 'not-for-me', 'filters', 'own', 'garments', 'photos', 'board', 'compared', 'language'];
const SYNC_STATES = ['current', 'syncing', 'stale', 'none'];
const OUTCOMES = ['installed', 'up-to-date', 'origin-unreachable', 'refused', 'no-space'];
// what net.py trains
const TRAITS = [
  ...['plain', 'striped', 'checked', 'dotted', 'floral', 'graphic'].map((value) => `pattern.${value}`),
  ...['none', 'short', 'three-quarter', 'long'].map((value) => `sleeve.${value}`),
  ...['mini', 'knee', 'midi', 'long'].map((value) => `length.${value}`),
];
const REASONS = [
  { code: 'tag', symbology: 'qr' },
  { code: 'same-item', similarity: 0.99 },
  { code: 'taught-item', similarity: 0.97 },
  { code: 'looks-alike', similarity: 0.87 },
  { code: 'same-colour', colour: 'navy' },
  { code: 'same-category', category: 'shirt' },
  { code: 'same-pattern', pattern: 'striped' },
  { code: 'also-took', itemId: 'T-1', title: 'Oxford', shoppers: 12 },
  { code: 'also-took-like', itemId: 'T-1', title: 'Oxford', shoppers: 12, category: 'shirt' },
  { code: 'goes-with', category: 'shirt', otherCategory: 'pants' },
  { code: 'in-stock', pieces: 4 },
  { code: 'popular', shoppers: 30 },
  { code: 'your-size', size: 'M' },
  { code: 'your-budget' },
  { code: 'your-colour', colour: 'navy' },
  { code: 'your-style', pattern: 'striped' },
  { code: 'your-department', department: 'women' },
  { code: 'also-took-yours', itemId: 'T-1', title: 'Oxford', shoppers: 12, category: 'shirt', colour: 'navy' },
  { code: 'goes-with-yours', category: 'shirt', otherCategory: 'pants' },
  { code: 'store-pick' },
  { code: 'new-here' },
];

afterEach(() => language.set('en'));

describe.each(LANGUAGE_CODES)('in %s', (each) => {
  const words = LANGUAGES[each] as Readonly<Record<string, string | undefined>>;

  test('every key has words, and no key is without use', () => {
    expect(WORD_KEYS.filter((key) => !words[key]?.trim())).toEqual([]);
    expect(Object.keys(words).sort()).toEqual([...WORD_KEYS].sort());
  });

  test('every key takes the parameters that English takes, each written without a fault', () => {
    const known = (key: (typeof WORD_KEYS)[number]) => placesOf(LANGUAGES.en[key]);
    expect(WORD_KEYS.flatMap((key) => troublesOf(words[key] ?? '', known(key), each).map((what) => `${key}: ${what}`))).toEqual([]);
  });

  test('it has its own name, and forms for each number', () => {
    const { name, forms, locale } = MANNERS[each];
    expect(name.length).toBeGreaterThan(1);
    const categories = Array.from({ length: 200 }, (_, n) => new Intl.PluralRules(locale).select(n));
    expect(new Set(forms)).toEqual(new Set(categories));
  });

  test('every code of the app has words', () => {
    const codes = [
      ...CATEGORIES.flatMap((code) => [`category.${code}`, `categories.${code}`, `a-category.${code}`]),
      ...CAMERA_CODES.map((code) => `camera.camera-${code}`),
      ...SYNC_STATES.map((code) => `sync.${code}`),
      ...OUTCOMES.map((code) => `outcome.${code}`),
      ...HELD.map((code) => `held.${code}`),
      ...['well', 'hidden', 'frozen', 'gone', 'crashed'].map((code) => `screen.${code}`),
      ...TRAITS,
      ...REASONS.map(({ code }) => `reason.${code}`),
      ...['coming', 'coming-soon', 'come-with-me', 'at-fitting-room', 'something-like-it', 'not-here'].map((code) => `reply.${code}`),
      ...['release', 'pos', 'file', 'staff'].map((code) => `source.${code}`),
      ...['this-item', 'not-carried', 'none', 'ask-us', 'yours'].map((code) => `claim.${code}`),
      ...['nothing-seen', 'same-picture', 'too-few-photos', 'not-measured', 'picture-empty', 'picture-unreadable', 'picture-too-large', 'wrong-pin', 'too-many-tries', 'nobody-on-duty', 'just-sold', 'too-many-requests', 'taken-by-other', 'request-over', 'request-unknown', 'no-release'].map((code) => `problem.${code}`),
    ];
    expect(codes.filter((code) => !words[code])).toEqual([]);
  });

  test.each(REASONS)('the reason $code is a whole sentence', (reason) => {
    language.set(each);
    const sentence = reasonWords(reason);
    expect(sentence.length).toBeGreaterThan(3);
    expect(sentence).not.toMatch(/[{}]|undefined|NaN/);
  });
});

const PLAIN = ['symbology.ean-13', 'symbology.code-128', 'recognised.percent', 'staff.never', 'notice.read', 'find.words'];

test.each([
  ['zh', /[\u3000-\u9fff]/, ['recognised.title']],
  ['ar', /[\u0600-\u06ff]/, ['teach.photo']],
] as const)('words in %s are written in its own letters', (each, letters, more) => {
  const latin = WORD_KEYS.filter((key) => !letters.test(LANGUAGES[each][key]) && ![...PLAIN, ...more, 'recognised.plain'].includes(key));
  expect(latin).toEqual([]);
});

test.each(['es', 'de'] as const)('words in %s are not the English ones', (each) => {
  const sentences = WORD_KEYS.filter((key) => LANGUAGES.en[key].split(' ').length > 3);
  expect(sentences.filter((key) => LANGUAGES[each][key] === LANGUAGES.en[key])).toEqual([]);
});

describe('a language file with a fault is caught:', () => {
  test.each([
    ['{title · {place}', ['a brace is not closed', '{title} is missing']],
    ['{title} · place}', ['a brace is not closed', '{place} is missing']],
    ['{titel} · {place}', ['{titel} is unknown', '{title} is missing']],
    ['{title} · {place|one}', ['{place} has 1 forms, not 2']],
    ['{title} · {place|one|# many|more}', ['{place} has 3 forms, not 2']],
    ['{title} · {place|one|}', ['{place} has no number or no word for "other"']],
    ['{title} · {place|# one|many}', ['{place} has no number or no word for "other"']],
  ])('%s', (words, troubles) => {
    expect(troublesOf(words, ['place', 'title'], 'en')).toEqual(troubles);
  });

  test('and one without a fault passes', () => {
    expect(troublesOf('{title} · {place|one|# many}', ['place', 'title'], 'en')).toEqual([]);
    expect(troublesOf('{n|بلا|واحد|اثنان|# قليل|# كثير|# آخر}', ['n'], 'ar')).toEqual([]);
  });
});

describe('sentences', () => {
  test('count one and many', () => {
    expect(fill('{n|person|people}', { n: 1 }, 'en')).toBe('1 person');
    expect(fill('{n|person|people}', { n: 12 }, 'en')).toBe('12 people');
    expect(fill('{n|Falta #|Faltan #} hoy', { n: 2 }, 'es')).toBe('Faltan 2 hoy');
  });

  test.each([
    [0, 'لم يخترها أحد بعد'],
    [1, 'اختارها شخص واحد'],
    [2, 'اختارها شخصان'],
    [3, 'اختارها 3 أشخاص'],
    [11, 'اختارها 11 شخصًا'],
    [100, 'اختارها 100 شخص'],
    [103, 'اختارها 103 أشخاص'],
  ])('count %i in Arabic as it is said', (shoppers, said) => {
    language.set('ar');
    expect(t('reason.popular', { shoppers })).toBe(said);
  });

  test('begin with a capital letter only where there are such', () => {
    expect(capitalised('qr')).toBe('Qr');
    language.set('de');
    expect(capitalised('über')).toBe('Über');
    language.set('ar');
    expect(capitalised('polo قميص')).toBe('polo قميص');
    language.set('zh');
    expect(capitalised('polo 衫')).toBe('polo 衫');
  });

  test('name a garment as a shopper would', () => {
    expect(garmentName(GARMENT)).toBe('Navy shirt');
    expect(garmentName({ category: 't-shirt' })).toBe('T-shirt');
    expect(unsureWords(GARMENT)).toBe('Not sure: shirt, longsleeve or outerwear?');
    language.set('zh');
    expect(garmentName(GARMENT)).toBe('藏青色衬衫');
    expect(unsureWords(GARMENT)).toBe('不太确定：是衬衫、长袖衫还是外套？');
  });

  test('say why with the figures they were given', () => {
    expect(reasonWords(REASONS[7]!)).toBe('12 people who took Oxford also took this');
    expect(reasonWords(REASONS[9]!)).toBe('Shirts and pants are often taken together');
    expect(reasonWords(REASONS[17]!)).toBe('Goes with shirts like yours in navy: 12 people took both');
    expect(cardReason([{ code: 'new-here' }, { code: 'in-stock', pieces: 4 }])).toBe('New here');
    expect(cardReason([{ code: 'store-pick' }, { code: 'looks-alike', similarity: 0.87 }])).toBe('The store’s own pick');
    expect(cardReason(CARD.reasons)).toBe('Looks like yours (87\u00a0% alike)');
    expect(cardReason([{ code: 'in-stock', pieces: 1 }])).toBe('1 piece in stock');
  });

  test('take a code that is new to the page as plain letters, and leave a new reason out', () => {
    expect(tCode('category', 'rain-cape')).toBe('rain cape');
    expect(cardReason([{ code: 'brand-new' }, { code: 'popular', shoppers: 2 }])).toBe('Taken by 2 people');
    expect(problemWords('brand-new')).toBe(t('problem.unknown'));
  });

  test('give prices and ages in the language', () => {
    expect(priceWords(CARD.price)).toBe('€39.90');
    expect(priceWords({ amount: 'x', currency: 'EUR' })).toBe('');
    expect(ageWords('2026-03-01T11:56:00Z', NOW)).toBe('4 minutes ago');
    language.set('zh');
    expect(ageWords('2026-03-01T09:00:00Z', NOW)).toBe('3小时前');
  });

  test.each([
    ['origin-unreachable', 'Working without the network'],
    ['download-broken', 'Working without the network'],
    ['refused', 'The last update was refused'],
    ['up-to-date', 'The catalogue is past its date'],
    ['no-space', 'The last update did not succeed'],
    ['constructor', 'The last update did not succeed'],
    [undefined, 'The catalogue is past its date'],
  ])('say why the catalogue is stale after %s', (code, said) => {
    expect(syncWords({ state: 'stale', ...(code && { lastOutcome: { code } }) })).toBe(said);
    expect(syncWords({ state: 'current', ...(code && { lastOutcome: { code } }) })).toBe('Up to date');
  });
});

describe('the page', () => {
  afterEach(() => speak('en'));

  test.each(LANGUAGE_CODES)('is written as %s is', (each) => {
    speak(each);
    expect(document.documentElement.lang).toBe(MANNERS[each].tag);
    expect(document.documentElement.dir).toBe(each === 'ar' ? 'rtl' : 'ltr');
  });

  test('begins in the language that was asked for, else in the store’s first that it speaks', () => {
    expect(firstLanguage(['de'], '?lang=ar-EG')).toBe('ar');
    expect(firstLanguage(['eo', 'es', 'en'], '?lang=constructor')).toBe('es');
    expect(firstLanguage([], '')).toBe('en');
  });

  test('offers the store’s languages in the store’s order, and all where it names none', () => {
    expect(spokenOf(['ar', 'eo', 'de-AT'])).toEqual(['ar', 'de']);
    expect(spokenOf([])).toEqual(LANGUAGE_CODES);
  });
});
