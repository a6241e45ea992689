import { expect, test } from 'vitest';
import { Learnt, type Words } from './learnt';
import { LANGUAGES } from './proof-words';

/** Lessons that come when the test says so. */
function lessons() {
  const waiting: (() => void)[] = [];
  const late = (words: Words) => () => new Promise<Words>((come) => waiting.push(() => come(words)));
  const { en, zh, es, de, ar } = LANGUAGES;
  return { waiting, learnt: new Learnt({ en: late(en), zh: late(zh), es: late(es), de: late(de), ar: () => Promise.reject(new Error(`no ${ar['item.back']}`)) }) };
}

async function came(waiting: readonly (() => void)[]): Promise<void> {
  waiting.forEach((come) => come());
  await new Promise((next) => setTimeout(next));
}

test('a language begins when its words have come, and at once the second time', async () => {
  const { waiting, learnt } = lessons();
  let begun = 0;
  learnt.wanted('de', () => (begun += 1));
  expect([begun, learnt.of('de')['item.back']]).toEqual([0, 'Back']);
  await came(waiting);
  expect([begun, learnt.of('de')['item.back']]).toEqual([1, 'Zurück']);
  learnt.wanted('de', () => (begun += 1));
  expect(begun).toBe(2);
});

test('of two wishes the newest counts, whichever words come first', async () => {
  const { waiting, learnt } = lessons();
  const begun: string[] = [];
  learnt.wanted('zh', () => begun.push('zh'));
  learnt.wanted('en', () => begun.push('en'));
  await came(waiting);
  expect(begun).toEqual(['en']);
});

test('a language whose words come after all begins then', async () => {
  const { de } = LANGUAGES;
  let fails = true;
  const lesson = () => (fails ? Promise.reject(new Error('away')) : Promise.resolve(de));
  const learnt = new Learnt({ en: lesson, zh: lesson, es: lesson, de: lesson, ar: lesson });
  let begun = 0;
  learnt.wanted('de', () => (begun += 1));
  await came([]);
  expect([begun, learnt.wished]).toEqual([0, 'de']);
  fails = false;
  await learnt.all();
  expect(begun).toBe(1);
});

test('words that can’t be had change nothing', async () => {
  const { learnt } = lessons();
  let begun = 0;
  learnt.wanted('ar', () => (begun += 1));
  await came([]);
  expect([begun, learnt.of('ar')['item.back']]).toEqual([0, 'Back']);
});
