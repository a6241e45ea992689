import { beforeAll, expect, test } from 'vitest';
import { byTestId, CARD, FakeApi, fakePage, ITEM, mount, settled, words } from '../../house/fakes';
import { definePanels, late } from '../../house/registry';
import { compare } from '../../live/looks';
import { heldOf } from '../../live/visit';
import CardElement from '../card/card';
import ItemPage from '../item-page/item-page';
import ComparePlace from './compare';
import CompareSheet from './compare-sheet';

const OTHER = { ...CARD, itemId: 'T-2', title: 'Red wrap dress' };

beforeAll(async () => {
  definePanels();
  await late(() => Promise.resolve({ default: CompareSheet }));
});

async function both() {
  const api = new FakeApi();
  api.item = (id) =>
    Promise.resolve(
      id === 'T-1'
        ? { ...ITEM, material: 'cotton', care: ['wash-30'], pattern: 'plain' }
        : { ...ITEM, itemId: id, material: 'linen', care: ['wash-30'], pattern: 'plain', price: { amount: '59.90', currency: 'EUR' } },
    );
  const page = fakePage('kiosk', {}, api);
  compare(page, CARD);
  compare(page, OTHER);
  const sheet = await mount(CompareSheet, page);
  await settled(sheet);
  return { page, sheet };
}

test('from an item’s page to two side by side in two touches, and back to where it was', async () => {
  const page = fakePage('kiosk');
  const item = await mount(ItemPage, page);
  page.openItem('T-1');
  await settled(item);
  byTestId(item, 'compare-add')[0]?.click();
  await settled(item);
  expect(page.state.value.visit.compared).toMatchObject({ items: [{ itemId: 'T-1' }], open: false });
  compare(page, OTHER);
  expect(page.state.value.visit).toMatchObject({ itemId: undefined, compared: { open: true, back: 'T-1' } });

  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(page.state.value.visit.compared?.open).toBe(true);
  const sheet = await mount(CompareSheet, page);
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  await settled(sheet);
  expect(page.state.value.visit).toMatchObject({ itemId: 'T-1', compared: { open: false } });
});

test('a card offers itself only while one is chosen, and a third takes the place of the first', async () => {
  const page = fakePage('kiosk');
  const card = new CardElement();
  Object.assign(card, { page, card: OTHER });
  document.body.replaceChildren(card);
  await settled(card);
  expect(byTestId(card, 'card-compare')).toHaveLength(0);
  compare(page, CARD);
  await settled(card);
  byTestId(card, 'card-compare')[0]?.click();
  compare(page, { ...CARD, itemId: 'T-3' });
  expect(page.state.value.visit.compared?.items.map(({ itemId }) => itemId)).toEqual(['T-2', 'T-3']);
  compare(page, OTHER);
  expect(page.state.value.visit.compared?.items.map(({ itemId }) => itemId)).toEqual(['T-3']);
});

test('the strip says what is chosen, shows the two again, and forgets them', async () => {
  const page = fakePage('kiosk');
  const place = await mount(ComparePlace, page);
  expect(byTestId(place, 'compare-strip')).toHaveLength(0);
  compare(page, CARD);
  await settled(place);
  expect(words(place, 'compare-strip')).toBe('Touch a second item to compare');
  compare(page, OTHER);
  page.patchVisit({ compared: { ...page.state.value.visit.compared!, open: false } });
  await settled(place);
  byTestId(place, 'compare-open')[0]?.click();
  await settled(place);
  expect(page.state.value.visit.compared?.open).toBe(true);
  expect(byTestId(place, 'compare-strip')).toHaveLength(0);
  expect(heldOf(page.state.value.visit, false)).toContainEqual({ kind: 'compared', count: 2 });
  page.startAnew();
  expect(page.state.value.visit.compared).toBeUndefined();
});

test('what differs is set off, for eyes and ears, and what nobody knows takes no row', async () => {
  const { sheet } = await both();
  const rows = byTestId(sheet, 'compare-row').map(({ dataset }) => [dataset['fact'], dataset['differs']]);
  expect(rows).toEqual([
    ['filter.price', 'true'],
    ['filter.colour', 'false'],
    ['compare.pattern', 'false'],
    ['item.material', 'true'],
    ['item.care', 'false'],
    ['item.where', 'false'],
  ]);
  expect(words(sheet, 'compare-row')).toBe('Price (differs) €39.90€59.90');
});

test('each has its sizes with stock and age, and opens its own page', async () => {
  const { page, sheet } = await both();
  expect(byTestId(sheet, 'stock-age')).toHaveLength(2);
  byTestId(sheet, 'compare-item')[1]?.click();
  expect(page.state.value.visit).toMatchObject({ itemId: 'T-2', compared: { open: true } });
});
