import { expect, test } from 'vitest';
import { byTestId, FakeApi, fakePage, GARMENT, HAND, NOW, settled, words } from '../../house/fakes';
import { definePanels } from '../../house/registry';
import { language } from '../../i18n/language';
import RowFilter from './row-filter';

async function shown(api = new FakeApi()) {
  definePanels();
  const page = fakePage('kiosk', {}, api);
  page.patchVisit({ scene: { frame: 1, garments: [GARMENT] }, last: [GARMENT], seenAt: NOW });
  const panel = new RowFilter();
  Object.assign(panel, { page, hides: 3 });
  document.body.replaceChildren(panel);
  await settled(panel);
  const touch = async (id: string, at = 0): Promise<void> => {
    byTestId(panel, id)[at]?.click();
    await settled(panel);
    await settled(panel);
  };
  return { api, page, panel, touch };
}

test('a filter of the rows is told to the app, says what it hides, and goes by one touch', async () => {
  language.set('en');
  const api = new FakeApi();
  const card = { ...GARMENT.cards[0]!, itemId: 'T-9' };
  api.anew = { live: [{ ...GARMENT, cards: [card], hidden: 3 }], photo: [] };
  const { page, panel, touch } = await shown(api);
  await touch('row-filter');
  await touch('filter-colour');
  await touch('filter-value', 1);
  expect(api.asked).toContain('filter {"colour":"red"}');
  expect(page.state.value.visit.wanted).toEqual({ colour: 'red' });
  expect(page.state.value.visit.scene.garments[0]?.cards).toEqual([card]);
  expect(words(panel, 'row-filter-hidden')).toBe('3 hidden');
  await touch('row-filter-reset');
  expect(api.asked).toContain('filter {}');
  expect(page.state.value.visit.wanted).toBeUndefined();
});

test('a filter that the app did not hear is not shown as if it held', async () => {
  const { api, page, touch } = await shown();
  await touch('row-filter');
  await touch('filter-size');
  api.failure = new Error('gone');
  await touch('filter-value');
  expect(page.state.value.visit.wanted).toBeUndefined();
});

test('what was declared is switched off by one touch, where it counts', async () => {
  const { api, page, panel, touch } = await shown();
  expect(byTestId(panel, 'row-preferences')).toHaveLength(0);
  page.patchVisit({ hand: { ...HAND, preferences: { ...HAND.preferences, sizes: { letters: ['M'] } } } });
  await settled(panel);
  expect(byTestId(panel, 'row-preferences')[0]?.getAttribute('aria-pressed')).toBe('true');
  await touch('row-preferences');
  expect(api.asked).toContain('use false');
});
