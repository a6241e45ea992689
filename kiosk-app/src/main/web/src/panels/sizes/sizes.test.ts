import { expect, test } from 'vitest';
import { byTestId, fakePage, ITEM, mount, settled, words } from '../../house/fakes';
import Sizes from './sizes';

async function shown(item = ITEM) {
  const page = fakePage('kiosk', { help: { onDuty: true, promiseMs: 90_000, requests: [] } });
  class Shown extends Sizes {
    override item = item;
  }
  customElements.define(`tm-sizes-${Math.random().toString(36).slice(2)}`, Shown);
  return mount(Shown, page);
}

test('each size tells its pieces; the age is that of the oldest figure until one is chosen', async () => {
  const panel = await shown();
  expect(byTestId(panel, 'size').map((each) => each.textContent?.replace(/\s+/g, ' ').trim())).toEqual(['S 2 left', 'M none left']);
  expect(words(panel, 'stock-age')).toBe('Counted 1 hour ago (catalogue). It may have changed since. Price of 3 hours ago.');

  byTestId(panel, 'size')[0]?.click();
  await settled(panel);
  expect(words(panel, 'stock-age')).toContain('Counted 2 minutes ago (till).');
  expect(words(panel, 'bring')).toBe('Bring me this in S');
});

test('another colour has its own sizes', async () => {
  const white = { size: 'L', colour: 'white', stock: 1, countedAt: '2026-03-01T11:58:00Z' };
  const panel = await shown({ ...ITEM, variants: [...ITEM.variants, white] });
  expect(byTestId(panel, 'size')).toHaveLength(2);
  byTestId(panel, 'colour')[1]?.click();
  await settled(panel);
  expect(byTestId(panel, 'size')).toHaveLength(1);
  expect(words(panel, 'bring')).toBe('Bring me this in L');
});
