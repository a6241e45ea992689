import { expect, test } from 'vitest';
import { byTestId, CARD, GARMENT, mount, pageWith, words } from '../../house/fakes';
import MirrorCards from './mirror-cards';

test('three at most, and only what goes with the garment', async () => {
  const more = [5, 6, 7].map((number) => ({ ...CARD, itemId: `T-${number}`, relation: 'goes-with' as const }));
  const panel = await mount(MirrorCards, pageWith('mirror', { ...GARMENT, cards: [...GARMENT.cards, ...more] }));
  expect(byTestId(panel, 'card').map(({ dataset }) => dataset['itemId'])).toEqual(['T-3', 'T-4', 'T-5']);
  expect(words(panel, 'card')).toBe('demo data Pants €39.90 Rail B3');
});
