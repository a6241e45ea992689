import { afterEach, expect, test } from 'vitest';
import type { Elsewhere, Item, SyncInfo, Variant } from '../../api/shapes';
import { defineAround } from '../../house/around';
import { byTestId, fakePage, ITEM, mount, words } from '../../house/fakes';
import { language } from '../../i18n/language';
import AroundElsewhere from './around-elsewhere';

const NORTH = { name: 'North Street', metres: 850, address: '12 North Street', hours: '10:00–20:00' };
const M = { size: 'M', colour: 'navy', pieces: 2 };
const TOLD: Elsewhere = {
  stores: [
    { ...NORTH, figures: [{ ...M, countedAt: '2026-03-01T09:00:00Z' }] },
    { name: 'Harbour', metres: 2400, figures: [{ ...M, pieces: 1, countedAt: '2026-03-01T11:58:00Z' }] },
  ],
  shop: 'https://shop.example/T-1',
};
const [HERE, GONE] = ITEM.variants as readonly [Variant, Variant];

async function shown(variant: Variant | undefined, told = TOLD, sync?: SyncInfo, item: Item = ITEM) {
  defineAround();
  class Shown extends AroundElsewhere {
    override elsewhere = told;
    override item = item;
    override variant = variant;
  }
  customElements.define(`tm-elsewhere-${Math.random().toString(36).slice(2)}`, Shown);
  return mount(Shown, fakePage('kiosk', sync ? { sync } : {}));
}

const told = (countedAt: string, colour = 'navy'): Elsewhere => ({ stores: [{ ...NORTH, figures: [{ ...M, colour, countedAt }] }] });

afterEach(() => language.set('en'));

test('a size that is not here is told of the nearest store, with the age of its figure', async () => {
  const panel = await shown(GONE);
  expect(words(panel, 'nearest')).toBe('Nearest: North Street, 2 left in M, counted 3 hours ago. It may have changed since.');
  expect(words(panel, 'elsewhere')).toContain('850 m12 North Street10:00–20:00');
});

test('the shop is one scan away', async () => {
  const panel = await shown(GONE);
  const code = byTestId(panel, 'shop-code')[0];
  expect(code?.getAttribute('src')).toBe('/api/items/T-1/shop.svg');
  expect(code?.getAttribute('alt')).toBe('QR code of this item in our shop, shop.example');
  expect(words(panel, 'elsewhere')).toContain('scan this with your phone. shop.example');
});

test('what is here, and what may be here, is not sought elsewhere', async () => {
  expect(byTestId(await shown(HERE), 'elsewhere')).toHaveLength(0);
  expect(byTestId(await shown({ ...GONE, countedAt: '2026-02-20T12:00:00Z' }), 'elsewhere')).toHaveLength(0);
  expect(byTestId(await shown(undefined), 'elsewhere'), 'one size is here').toHaveLength(0);
});

test('while no size is chosen, an item of which nothing is here is sought in any', async () => {
  const sold = { ...ITEM, variants: [{ ...HERE, stock: 0 }, GONE] };
  expect(words(await shown(undefined, TOLD, undefined, sold), 'nearest')).toContain('North Street, 2 left in M');
});

test('a fresh figure is told without a doubt, and one of more than a day is not told', async () => {
  expect(words(await shown(GONE, told('2026-03-01T11:50:00Z')), 'nearest')).toBe('Nearest: North Street, 2 left in M, counted 10 minutes ago.');
  const old = words(await shown(GONE, told('2026-02-27T12:00:00Z')), 'nearest');
  expect(old).toBe('North Street had it in M 2 days ago. That is too long ago to rely on: please ask us.');
  expect(old).not.toContain('2 left');
});

test('a farther store whose figure can be relied on comes before a nearer one whose can not', async () => {
  const [near, far] = TOLD.stores as [Elsewhere['stores'][number], Elsewhere['stores'][number]];
  const stale = { ...near, figures: [{ ...M, countedAt: '2026-02-20T12:00:00Z' }] };
  expect(words(await shown(GONE, { stores: [stale, far] }), 'nearest')).toContain('Nearest: Harbour, 1 left in M');
});

test('another colour does not count', async () => {
  expect(byTestId(await shown(GONE, told('2026-03-01T11:50:00Z', 'white')), 'elsewhere')).toHaveLength(0);
});

test('without network the screen says so, and that the code works', async () => {
  expect(byTestId(await shown(GONE), 'elsewhere-offline')).toHaveLength(0);
  const panel = await shown(GONE, TOLD, { state: 'stale', lastOutcome: { code: 'origin-unreachable' } });
  expect(words(panel, 'elsewhere-offline')).toContain('The code works with your phone’s own network.');
  const refused = await shown(GONE, TOLD, { state: 'stale', lastOutcome: { code: 'refused' } });
  expect(byTestId(refused, 'elsewhere-offline')).toHaveLength(0);
});
