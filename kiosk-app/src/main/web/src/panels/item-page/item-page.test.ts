import { expect, test } from 'vitest';
import { ApiProblem } from '../../api/api';
import { byTestId, FakeApi, fakePage, mount, settled, words } from '../../house/fakes';
import ItemPage from './item-page';
import { stockBySize } from './stock';

async function opened(api = new FakeApi()) {
  const page = fakePage('kiosk', {}, api);
  const panel = await mount(ItemPage, page);
  page.openItem('T-1');
  await settled(panel);
  return { page, panel };
}

test('the page of an item shows sizes, stock with its age, price and place', async () => {
  const { panel } = await opened();
  const text = words(panel, 'item-page');
  for (const part of ['Navy Oxford shirt', '€39.90', 'Rail B3', 'S2 left', 'Mnone left', 'Stock counted 1 hour ago. It may have changed since.']) {
    expect(text).toContain(part);
  }
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

test('pieces of a size count over all colours', () => {
  const variants = [{ size: 'M', colour: 'navy', stock: 2 }, { size: 'M', colour: 'white', stock: 1 }, { size: 'L', stock: 0 }];
  expect(stockBySize(variants)).toEqual([{ size: 'M', pieces: 3 }, { size: 'L', pieces: 0 }]);
});
