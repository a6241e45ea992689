import { expect, test, vi } from 'vitest';
import { ApiProblem } from '../../api/api';
import { byTestId, FakeApi, fakePage, FLOOR, mount, settled, words } from '../../house/fakes';
import ItemPage from './item-page';

async function opened(api = new FakeApi()) {
  const page = fakePage('kiosk', {}, api);
  const panel = await mount(ItemPage, page);
  page.openItem('T-1');
  await settled(panel);
  return { page, panel };
}

test('the page of an item shows its price and place, and its sizes in their own panel', async () => {
  const { panel } = await opened();
  const text = words(panel, 'item-page');
  for (const part of ['Navy Oxford shirt', '€39.90', 'Rail B3']) {
    expect(text).toContain(part);
  }
  expect(byTestId(panel, 'size').map((size) => size.textContent?.trim())).toHaveLength(2);
});

test('back closes it', async () => {
  const { page, panel } = await opened();
  byTestId(panel, 'item-back')[0]?.click();
  await settled(panel);
  expect(page.state.value.visit.itemId).toBeUndefined();
  expect(byTestId(panel, 'item-page')).toHaveLength(0);
});

test('an item that has gone is said in words', async () => {
  const api = new FakeApi();
  api.failure = new ApiProblem('item-unknown', 404);
  const { panel } = await opened(api);
  expect(words(panel, 'item-page')).toBe('Back This item is no longer in the store.');
});

test('the map comes with the page, and goes with the item that it was for', async () => {
  const api = new FakeApi();
  api.surroundings = { floor: FLOOR };
  const { page, panel } = await opened(api);
  await vi.waitFor(() => expect(byTestId(panel, 'store-map')).toHaveLength(1));
  api.surroundings = {};
  page.openItem('T-2');
  await settled(panel);
  expect(byTestId(panel, 'store-map')).toHaveLength(0);
});

test('figures that change while it is open are shown, and it stays where it was', async () => {
  const { page, panel } = await opened();
  page.patch({ goods: page.state.value.goods + 1 });
  await settled(panel);
  expect((page.api as FakeApi).asked).toEqual(['item T-1', 'item T-1']);
});
