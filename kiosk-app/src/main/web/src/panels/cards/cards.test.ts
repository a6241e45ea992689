import { expect, test } from 'vitest';
import type { Card } from '../../api/shapes';
import { byTestId, CARD, GARMENT, mount, pageWith, settled } from '../../house/fakes';
import Cards, { rowsOf } from './cards';

test('cards stand in rows by their relation, in their order', async () => {
  const panel = await mount(Cards, pageWith('kiosk', GARMENT));
  await settled(panel);
  const shown = byTestId(panel, 'card').map(({ dataset }) => `${dataset['itemId']} ${dataset['relation']}`);
  expect(shown).toEqual(['T-1 nearest', 'T-2 similar', 'T-3 goes-with', 'T-4 also-took']);
});

test('what others took does not stand under what goes with it', async () => {
  const panel = await mount(Cards, pageWith('kiosk', GARMENT));
  await settled(panel);
  const rows = [...(panel.shadowRoot?.querySelectorAll('section') ?? [])].map((row) => [
    row.querySelector('h2')?.textContent,
    ...[...row.querySelectorAll<Element & { card: Card }>('tm-card')].map(({ card }) => card.itemId),
  ]);
  expect(rows).toEqual([
    ['Nearest in our store', 'T-1'],
    ['Similar', 'T-2'],
    ['Goes well with it', 'T-3'],
    ['Others also took', 'T-4'],
  ]);
});

test('the item itself comes before the nearest, which then is a similar one', () => {
  const same = { ...CARD, itemId: 'T-9', relation: 'same' } as const;
  const rows = rowsOf([CARD, same]);
  expect(rows.first).toBe(same);
  expect(rows.similar).toEqual([CARD]);
});

test('without cards there is no row', async () => {
  const panel = await mount(Cards, pageWith('kiosk', { ...GARMENT, cards: [] }));
  expect(panel.shadowRoot?.querySelector('section')).toBeNull();
});
