import { beforeAll, expect, test } from 'vitest';
import { ApiProblem } from '../../api/api';
import { BOARD, byTestId, CARD, FakeApi, fakePage, mount, settled, words } from '../../house/fakes';
import type { Panel } from '../../house/panel';
import { late } from '../../house/registry';
import { completeLook } from '../../live/looks';
import { refuse } from '../../live/wishes';
import BoardPlace from './board';
import BoardSheet, { sumOf } from './board-sheet';

beforeAll(() => late(() => Promise.resolve({ default: BoardSheet })));

async function opened(api = new FakeApi()) {
  const page = fakePage('kiosk', {}, api);
  completeLook(page, { item: 'T-1' });
  const sheet = await mount(BoardSheet, page);
  await settled(sheet);
  return { api, page, sheet };
}

const shown = (sheet: Element): (string | undefined)[] => byTestId(sheet, 'slot-item').map(({ dataset }) => dataset['itemId']);
const touch = async (sheet: Panel, id: string, index = 0): Promise<void> => {
  byTestId(sheet, id)[index]?.click();
  await settled(sheet);
};

test('the place is empty until a board is opened, and its sheet comes late', async () => {
  const page = fakePage('kiosk');
  const place = await mount(BoardPlace, page);
  expect(byTestId(place, 'board')).toHaveLength(0);
  completeLook(page, { item: 'T-1' });
  await settled(place);
  expect(byTestId(place, 'board')).toHaveLength(1);
});

test('each slot shows its best piece with price, rail and the true reason, and the price of the whole', async () => {
  const { sheet } = await opened();
  expect(byTestId(sheet, 'slot').map(({ dataset }) => dataset['part'])).toEqual(['over', 'lower']);
  expect(words(sheet, 'slot')).toBe('Outerwear demo data Grey coat €129.00 Rail B3 12 people who took Navy Oxford shirt also took this Keep');
  expect(words(sheet, 'board-total')).toBe('The whole look€228.803 items');
});

test('arrows swap a piece and the price goes with it', async () => {
  const { sheet } = await opened();
  await touch(sheet, 'slot-next');
  expect(shown(sheet)).toEqual(['coat', 'chinos']);
  expect(words(sheet, 'board-total')).toContain('€218.80');
  await touch(sheet, 'slot-next');
  expect(shown(sheet)).toEqual(['coat', 'jeans']);
  await touch(sheet, 'slot-previous');
  expect(shown(sheet)).toEqual(['coat', 'chinos']);
});

test('what is kept stays, and the rest is asked for the whole anew', async () => {
  const api = new FakeApi();
  api.boards = (kept) => ({
    ...BOARD,
    slots: BOARD.slots.map((slot) => {
      const own = slot.cards.filter(({ itemId }) => kept.includes(itemId));
      return own.length ? { ...slot, kept: true, cards: own } : slot;
    }),
  });
  const { page, sheet } = await opened(api);
  await touch(sheet, 'slot-next');
  await touch(sheet, 'slot-keep', 1);
  expect(api.asked.at(-1)).toBe('board {"item":"T-1"} chinos');
  expect(shown(sheet)).toEqual(['coat', 'chinos']);
  expect(byTestId(sheet, 'slot-keep').map((each) => each.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
  expect(byTestId(sheet, 'slot-refuse')).toHaveLength(1);
  await touch(sheet, 'slot-keep', 1);
  expect(page.state.value.visit.board?.kept).toEqual([]);
  expect(shown(sheet)).toEqual(['coat', 'jeans']);
});

test('a piece that is not for the shopper gives way to the next one, and a slot without any goes', async () => {
  const { page, sheet } = await opened();
  await refuse(page, { itemId: 'jeans', title: 'Blue jeans' });
  await refuse(page, { itemId: 'coat', title: 'Grey coat' });
  await settled(sheet);
  expect(shown(sheet)).toEqual(['chinos']);
});

test('a piece opens its own page, from which back leads to the board; back from the board leads where it was opened', async () => {
  const page = fakePage('kiosk');
  page.openItem('T-1');
  completeLook(page, { item: 'T-1' });
  const sheet = await mount(BoardSheet, page);
  await settled(sheet);
  await touch(sheet, 'slot-item');
  expect(page.state.value.visit.itemId).toBe('coat');
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(page.state.value.visit.board).toBeDefined();
  page.closeItem();
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(page.state.value.visit.board).toBeUndefined();
  expect(page.state.value.visit.itemId).toBe('T-1');
});

test('the board goes with its visit', async () => {
  const { page } = await opened();
  page.startAnew();
  expect(page.state.value.visit.board).toBeUndefined();
});

test('what could not be asked is said, and nothing that completes it is said too', async () => {
  const api = new FakeApi();
  api.failure = new ApiProblem('item-unknown', 404);
  expect(words((await opened(api)).sheet, 'board')).toContain('The catalogue has no such item.');
  const none = new FakeApi();
  none.boards = () => ({ garment: { category: 'shirt', colour: 'navy', colourHex: '#26324f' }, slots: [] });
  const text = words((await opened(none)).sheet, 'board');
  expect(text).toContain('Navy shirt');
  expect(text).toContain('Nothing that is here just now completes it.');
});

test('prices of several currencies have no sum', () => {
  expect(sumOf([CARD, { ...CARD, price: { amount: '0.005', currency: 'EUR' } }])).toEqual({ amount: '39.905', currency: 'EUR' });
  expect(sumOf([CARD, { ...CARD, price: { amount: '1', currency: 'USD' } }])).toBeUndefined();
});
