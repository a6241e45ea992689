import { afterEach, expect, test } from 'vitest';
import { ApiProblem } from '../api/api';
import { byTestId, FakeApi, fakePage, HAND, mount, NOW, settled, STATUS, words } from '../house/fakes';
import type { PanelClass } from '../house/panel';
import { speak } from '../i18n/language';
import { FittingListSheet } from './fitting-list';
import { PreferencesSheet } from './preferences';
import './sheets';

afterEach(() => speak('en'));

async function opened(sheet: PanelClass, hand = HAND) {
  const api = new FakeApi();
  api.hand = hand;
  const page = fakePage('kiosk', { store: { name: 'Maison' } }, api);
  page.patchVisit({ hand, sheet: 'list' });
  const panel = await mount(sheet, page);
  await settled(panel);
  const touch = async (id: string, at = 0): Promise<void> => {
    byTestId(panel, id)[at]?.click();
    await settled(panel);
    await settled(panel);
  };
  return { api, page, panel, touch };
}

test('the list shows size, price and rail of each thing; a size that is open is chosen there', async () => {
  const { api, panel, touch } = await opened(FittingListSheet);
  expect(words(panel, 'fitting-item')).toContain('Navy Oxford shirt Size M €39.90 Rail B3');
  expect(byTestId(panel, 'fitting-size').map((each) => each.textContent)).toEqual(['S', 'L']);
  await touch('fitting-size', 1);
  await touch('fitting-remove');
  expect(api.asked.slice(1)).toEqual(['resize 2 L', 'off list 1']);
});

test('sizes that were counted long ago say when, and after a day whom to ask', async () => {
  const counted = (minutes: number) => ({ ...HAND, list: HAND.list.map((thing) => ({ ...thing, stockAsOf: new Date(NOW - minutes * 60_000).toISOString() })) });
  const old = await opened(FittingListSheet, counted(16));
  expect(words(old.panel, 'stock-age')).toBe('16 minutes ago');
  expect(byTestId(old.panel, 'fitting-size')).toHaveLength(2);
  const dayOld = await opened(FittingListSheet, counted(24 * 60 + 1));
  expect(words(dayOld.panel, 'fitting-list')).toContain('Sizes: please ask us');
  expect(byTestId(dayOld.panel, 'fitting-size')).toHaveLength(0);
});

test('the code is there when the list is, and a list that changes needs a touch', async () => {
  const { api, page, panel, touch } = await opened(FittingListSheet);
  await settled(panel);
  expect(api.asked[0]).toMatch(/^qr Fitting list · Maison\nNavy Oxford shirt, M, EUR\s39.90, B3\n/);
  expect(words(panel, 'list-code')).toContain('2 items are in this code');
  expect(byTestId(panel, 'code')[0]?.querySelectorAll('path')).toHaveLength(2);
  page.patchVisit({ hand: { ...HAND, list: HAND.list.slice(1) } });
  await settled(panel);
  expect(byTestId(panel, 'list-code')).toHaveLength(0);
  await touch('to-phone');
  expect(words(panel, 'list-code')).toContain('1 item');
});

test('an empty list says how to fill it', async () => {
  const { panel } = await opened(FittingListSheet, { ...HAND, list: [] });
  expect(words(panel, 'fitting-list')).toContain('Nothing to try on yet');
  expect(byTestId(panel, 'to-phone')).toHaveLength(0);
});

test('preferences are declared by touch, each at once', async () => {
  const { api, panel, touch } = await opened(PreferencesSheet);
  expect(byTestId(panel, 'preference-size').map((each) => each.textContent)).toEqual(['S', 'M', 'L', '41', '42']);
  await touch('preference-size', 1);
  await touch('preference-budget');
  expect(api.asked).toEqual([
    'choosable',
    'prefer {"sizes":{"letters":["M"]},"colours":[],"departments":[],"patterns":[]}',
    'prefer {"sizes":{},"colours":[],"departments":[],"patterns":[],"budget":100}',
  ]);
});

test('a style is chosen among the patterns that the store has, from the quiet to the loud', async () => {
  const { api, page, panel, touch } = await opened(PreferencesSheet);
  expect(byTestId(panel, 'preference-pattern').map((each) => each.textContent?.trim())).toEqual(['Plain', 'Striped', 'Checked', 'Houndstooth']);
  await touch('preference-pattern', 1);
  page.patchVisit({ hand: { ...HAND, preferences: { ...HAND.preferences, patterns: ['striped'] } } });
  await settled(panel);
  expect(byTestId(panel, 'preference-pattern').map((each) => each.getAttribute('aria-pressed'))).toEqual(['false', 'true', 'false', 'false']);
  expect(byTestId(panel, 'preferences-use')).toHaveLength(1);
  await touch('preference-pattern', 1);
  expect(api.asked).toEqual([
    'choosable',
    'prefer {"sizes":{},"colours":[],"departments":[],"patterns":["striped"]}',
    'prefer {"sizes":{},"colours":[],"departments":[],"patterns":[]}',
  ]);
});

test('what is declared can be switched off, taken along and forgotten', async () => {
  const preferences = { sizes: { letters: ['M'] }, colours: ['navy'], departments: [], patterns: ['striped'], inUse: true, profile: 'trumeau-profile:1?x' };
  const { api, panel, touch } = await opened(PreferencesSheet, { ...HAND, preferences });
  await touch('preferences-use');
  await touch('preferences-take');
  expect(byTestId(panel, 'preferences-code')).toHaveLength(1);
  await touch('preferences-forget');
  expect(api.asked.slice(1)).toEqual(['use false', 'qr trumeau-profile:1?x', 'prefer {"sizes":{},"colours":[],"departments":[],"patterns":[]}']);
});

test('opened before the first release it waits, and has its choices as soon as goods come', async () => {
  const api = new FakeApi();
  api.failure = new ApiProblem('no-release', 503);
  const page = fakePage('kiosk', {}, api);
  const panel = await mount(PreferencesSheet, page);
  await settled(panel);
  expect(words(panel, 'preferences')).toContain('Waiting for the first catalogue.');
  expect(byTestId(panel, 'preference-size')).toHaveLength(0);

  api.failure = undefined;
  page.patch({ sync: { ...STATUS.sync, generation: 1 } });
  await settled(panel);
  expect(byTestId(panel, 'preference-size')).toHaveLength(5);
});

test('goods that change are asked for anew, a touch asks nothing, and what is shown stays while they do not come', async () => {
  const { api, page, panel } = await opened(PreferencesSheet);
  page.patch({ now: 1 });
  api.failure = new ApiProblem('app-unreachable', 0);
  page.patch({ goods: page.state.value.goods + 1 });
  await settled(panel);
  expect(api.asked).toEqual(['choosable', 'choosable']);
  expect(byTestId(panel, 'preference-size')).toHaveLength(5);
});

test('a code that was refused says why and what to do', async () => {
  const { page, panel } = await opened(PreferencesSheet);
  page.says('profile.other-shop');
  await settled(panel);
  expect(words(panel, 'profile-refused')).toContain('another shop');
});
