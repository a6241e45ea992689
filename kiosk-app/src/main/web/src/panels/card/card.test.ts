import { expect, test } from 'vitest';
import type { Card } from '../../api/shapes';
import { byTestId, CARD, fakePage, NOW, settled, words } from '../../house/fakes';
import { definePanels } from '../../house/registry';
import CardElement from './card';

async function shown(card: Card) {
  definePanels();
  const page = fakePage('kiosk');
  const panel = new CardElement();
  panel.page = page;
  panel.card = card;
  document.body.replaceChildren(panel);
  await settled(panel);
  return { panel, page };
}

test('a card says what, how much, where, which sizes and why', async () => {
  const { panel } = await shown(CARD);
  expect(words(panel, 'card')).toBe('demo data Navy Oxford shirt €39.90 Rail B3 Sizes in stock S M Looks like yours (87 % alike)');
  expect(byTestId(panel, 'card')[0]?.dataset).toMatchObject({ itemId: 'T-1', relation: 'nearest' });
});

test('the mark of demo data comes from the data', async () => {
  const { panel } = await shown({ ...CARD, demoData: false });
  expect(byTestId(panel, 'demo-mark')).toHaveLength(0);
});

test('an item that is out of stock says so', async () => {
  const { panel } = await shown({ ...CARD, sizesInStock: [] });
  expect(words(panel, 'card')).toContain('Out of stock');
});

test('sizes that were counted long ago say when, and after a day whom to ask', async () => {
  const counted = (minutes: number) => ({ ...CARD, sizesInStock: ['S'], stockAsOf: new Date(NOW - minutes * 60_000).toISOString() });
  expect(words((await shown(counted(15))).panel, 'card')).not.toContain('ago');
  expect(words((await shown(counted(16))).panel, 'stock-age')).toBe('16 minutes ago');
  const dayOld = (await shown(counted(24 * 60 + 1))).panel;
  expect(words(dayOld, 'card')).toContain('Sizes: please ask us');
  expect(words(dayOld, 'card')).not.toContain('Sizes in stock');
});

test.each([
  [[{ code: 'new-here' }, { code: 'in-stock', pieces: 4 }], 'New here'],
  [[{ code: 'store-pick' }, { code: 'looks-alike', similarity: 0.87 }], 'The store’s own pick'],
] as const)('what the store decided is the reason that is told: %j', async (reasons, said) => {
  const { panel } = await shown({ ...CARD, relation: 'also-took', reasons });
  expect(words(panel, 'card-reason')).toBe(said);
});

test('a card is not drawn again when only the page changes', async () => {
  const { panel, page } = await shown(CARD);
  page.patch({ now: page.state.value.now + 1000 });
  expect(panel.isUpdatePending).toBe(false);
});

test('a touch opens the page of the item', async () => {
  const { panel, page } = await shown(CARD);
  byTestId(panel, 'card')[0]?.click();
  expect(page.state.value.visit.itemId).toBe('T-1');
});

test('a script in the name of an item is shown as its letters', async () => {
  const title = '<script>document.title = "taken"</script><img src=x onerror=alert(1)>';
  const { panel } = await shown({ ...CARD, title, reasons: [{ code: 'also-took', itemId: 'T-2', title, shoppers: 2 }] });
  expect(panel.shadowRoot?.querySelector('.title')?.textContent).toBe(title);
  expect(words(panel, 'card-reason')).toContain(title);
  expect(panel.shadowRoot?.querySelectorAll('script, .words img')).toHaveLength(0);
});

test('right-to-left marks in a name, a size or a place turn nothing around', async () => {
  const turned = { title: 'Shirt \u202eterces\u200f', sizesInStock: ['\u2067M'], place: 'B3\u202e' };
  const { panel } = await shown({ ...CARD, ...turned, reasons: [{ code: 'also-took', itemId: 'T-2', title: '\u202dOxford', shoppers: 2 }] });
  expect(panel.shadowRoot?.textContent).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066\u2067]/);
  expect(panel.shadowRoot?.querySelector('.title bdi')?.textContent).toBe('Shirt terces');
});

test('a suggested item can be refused, the item itself and a found one can not', async () => {
  const { panel, page } = await shown({ ...CARD, relation: 'similar' });
  byTestId(panel, 'card-refuse')[0]?.click();
  expect(page.state.value.visit.refused?.map(({ itemId }) => itemId)).toEqual(['T-1']);
  expect(page.state.value.visit.itemId).toBeUndefined();
  for (const relation of ['same', 'nearest', undefined] as const) {
    expect(byTestId((await shown({ ...CARD, relation } as Card)).panel, 'card-refuse')).toHaveLength(0);
  }
});
