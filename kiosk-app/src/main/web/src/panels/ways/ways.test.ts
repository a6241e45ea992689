import { expect, test } from 'vitest';
import { byTestId, FakeApi, fakePage, GARMENT, mount, NOW, pageWith, settled, words } from '../../house/fakes';
import type { Garment } from '../../api/shapes';
import Cards from '../cards/cards';
import Ways from './ways';

const OWN: Garment = { ...GARMENT, claim: 'yours', cards: [{ ...GARMENT.cards[2]!, relation: 'goes-with' }] };

test('with nothing before the camera one touch begins "what you wear", and another ends it', async () => {
  const api = new FakeApi();
  const page = fakePage('kiosk', {}, api);
  const panel = await mount(Ways, page);
  expect(words(panel, 'own-begin')).toContain('Hold up what you wear');
  byTestId(panel, 'own-begin')[0]?.click();
  await settled(panel);
  expect(words(panel, 'own')).toContain('Your own garment');
  byTestId(panel, 'own-end')[0]?.click();
  await settled(panel);
  expect(byTestId(panel, 'own')).toHaveLength(0);
  expect(api.asked).toEqual(['own shoppers', 'own stores']);
});

test('the cards that the app makes anew are shown at once', async () => {
  const api = new FakeApi();
  api.anew = { live: [OWN], photo: [] };
  const page = fakePage('kiosk', {}, api);
  page.patchVisit({ scene: { frame: 1, garments: [GARMENT] }, last: [GARMENT], seenAt: NOW });
  const panel = await mount(Ways, page);
  expect(words(panel, 'own-begin')).toBe('This is mine');
  byTestId(panel, 'own-begin')[0]?.click();
  await settled(panel);
  expect(page.state.value.visit.scene.garments[0]?.claim).toBe('yours');
  const cards = await mount(Cards, page);
  expect(byTestId(cards, 'card').map(({ dataset }) => dataset['relation'])).toEqual(['goes-with']);
});

test('a mode that could not begin is not claimed, and one that the app tells of is shown', async () => {
  const api = new FakeApi();
  api.failure = new Error('away');
  const panel = await mount(Ways, fakePage('kiosk', {}, api));
  byTestId(panel, 'own-begin')[0]?.click();
  await settled(panel);
  expect(byTestId(panel, 'own')).toHaveLength(0);
  const held = { held: [{ kind: 'own', count: 1 }], askAfterMs: 60_000, answerMs: 20_000 };
  expect(byTestId(await mount(Ways, fakePage('kiosk', { held })), 'own')).toHaveLength(1);
});

test.each([
  ['an item of the store', { claim: 'this-item' }, { item: 'T-1' }],
  ['a garment that it does not have', { claim: 'not-carried' }, { track: 7 }],
] as const)('one touch completes the look around %s', async (_, part, of) => {
  const page = pageWith('kiosk', { ...GARMENT, ...part });
  const panel = await mount(Ways, page);
  byTestId(panel, 'board-open')[0]?.click();
  expect(page.state.value.visit.board).toEqual({ of, kept: [], back: undefined });
});

test('what is not sure yet has no look, and a photo’s garment has', async () => {
  expect(byTestId(await mount(Ways, pageWith('kiosk', { ...GARMENT, state: 'unsure' })), 'board-open')).toHaveLength(0);
  const page = fakePage('kiosk');
  page.showPhoto({ picture: { close: () => undefined } as ImageBitmap, garments: [GARMENT] });
  byTestId(await mount(Ways, page), 'board-open')[0]?.click();
  expect(page.state.value.visit.board?.of).toBe('photo');
});
