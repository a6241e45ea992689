import { expect, test } from 'vitest';
import { byTestId, CARD, GARMENT, mount, pageWith, words } from '../../house/fakes';
import MirrorCards from './mirror-cards';

const ids = (panel: Element): unknown[] => byTestId(panel, 'card').map(({ dataset }) => dataset['itemId']);

test('two at most, and only what goes with the garment', async () => {
  const more = [5, 6, 7].map((number) => ({ ...CARD, itemId: `T-${number}`, relation: 'goes-with' as const }));
  const panel = await mount(MirrorCards, pageWith('mirror', { ...GARMENT, cards: [...GARMENT.cards, ...more] }));
  expect(panel.shadowRoot?.querySelector('h2')?.textContent).toBe('Goes well with it');
  expect(ids(panel)).toEqual(['T-3', 'T-5']);
  expect(words(panel, 'card')).toBe('demo data Pants Rail B3 €39.90 Looks like yours (87 % alike)');
});

test('what others took is not said to go with it', async () => {
  const cards = GARMENT.cards.filter(({ relation }) => relation !== 'goes-with');
  const panel = await mount(MirrorCards, pageWith('mirror', { ...GARMENT, cards }));
  expect(panel.shadowRoot?.querySelector('h2')?.textContent).toBe('Others also took');
  expect(ids(panel)).toEqual(['T-4']);
});

test('each category is shown before a second of one', async () => {
  const goes = ['pants', 'pants', 'shoes'].map((category, place) => {
    return { ...CARD, itemId: `G-${place}`, relation: 'goes-with' as const, category };
  });
  const panel = await mount(MirrorCards, pageWith('mirror', { ...GARMENT, cards: goes }));
  expect(ids(panel)).toEqual(['G-0', 'G-2']);
});
