import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { render } from 'lit';
import { afterEach, expect, test } from 'vitest';
import { FakeApi, fakePage, ITEM, mount, settled, words } from '../../house/fakes';
import { language } from '../../i18n/language';
import { LANGUAGES } from '../../i18n/proof-words';
import ItemPage from './item-page';
import { making } from './making';

const CATALOG = resolve(import.meta.dirname, '../../../../../../../recommender/core/src/main/java/trumeau/recommender/catalog');

afterEach(() => language.set('en'));

test('the page of an item says what it is made of and how to treat it', async () => {
  const api = new FakeApi();
  api.item = () => Promise.resolve({ ...ITEM, material: '98 % cotton, 2 % elastane', care: ['wash-30-mild', 'no-bleach'] });
  const page = fakePage('kiosk', {}, api);
  const panel = await mount(ItemPage, page);
  page.openItem('T-1');
  await settled(panel);
  expect(words(panel, 'making')).toBe('Material98 % cotton, 2 % elastane Care Wash at 30 °C, mildDo not bleach');
});

test('what nobody knows takes no room', () => {
  expect(shown({})).toBe('');
  expect(shown({ material: '', care: [] })).toBe('');
  expect(shown({ care: ['wash-hand'] })).toBe('Care Wash by hand');
});

test('every symbol of the catalogue has words in every language', () => {
  const source = readFileSync(resolve(CATALOG, 'Care.java'), 'utf8');
  const codes = [...source.matchAll(/^ {4}([A-Z0-9_]+)\(Treatment/gm)].map((found) => (found[1] ?? '').toLowerCase().replaceAll('_', '-'));
  expect(codes.length).toBeGreaterThan(40);
  for (const [name, each] of Object.entries(LANGUAGES)) {
    const known = each as Readonly<Record<string, string | undefined>>;
    expect(codes.filter((code) => !known[`care.${code}`]), name).toEqual([]);
  }
});

function shown(item: Parameters<typeof making>[0]): string {
  const host = document.createElement('div');
  render(making(item), host);
  return (host.textContent ?? '').replace(/\s+/g, ' ').trim();
}
