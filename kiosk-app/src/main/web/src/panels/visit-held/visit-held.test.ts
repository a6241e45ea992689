import { afterEach, expect, test } from 'vitest';
import { byTestId, fakePage, GARMENT, mount, NOW, settled, words } from '../../house/fakes';
import { speak } from '../../i18n/language';
import type { PageMessage } from '../../live/messages';
import { newVisit } from '../../live/visit';
import VisitHeld from './visit-held';

const HELD = { held: [{ kind: 'items', count: 2 }, { kind: 'choices', count: 1 }], askAfterMs: 60_000, answerMs: 20_000 };

afterEach(() => speak('en'));

test('the line tells what the app counts, and nothing is claimed that it did not tell', async () => {
  const panel = await mount(VisitHeld, fakePage('kiosk', { privacy: { picturesStored: 0 }, held: HELD }));
  expect(words(panel, 'privacy')).toBe('Pictures stored: 0Held for your visit: 2 items, 1 answer');
  expect(words(await mount(VisitHeld, fakePage('kiosk')), 'privacy')).toBe('Held for your visit: nothing');
});

test('what the page itself holds is counted too', async () => {
  const page = fakePage('kiosk');
  const panel = await mount(VisitHeld, page);
  page.patchVisit({ last: [GARMENT], photo: { picture: {} as ImageBitmap, garments: [] } });
  await settled(panel);
  expect(words(panel, 'held')).toBe('Held for your visit: 1 garment seen, 1 photo');
});

test('a kind that is new to this page is named by its code', async () => {
  const held = { ...HELD, held: [{ kind: 'lucky-charm', count: 3 }] };
  expect(words(await mount(VisitHeld, fakePage('kiosk', { held })), 'held')).toBe('Held for your visit: lucky charm: 3');
});

test('the button is there while anything is held, ends the visit and tells the app', async () => {
  const page = fakePage('kiosk');
  const sent: PageMessage[] = [];
  page.connection.send = (message) => void sent.push(message);
  const panel = await mount(VisitHeld, page);
  expect(byTestId(panel, 'end-visit')).toHaveLength(0);
  page.openItem('T-1');
  await settled(panel);
  byTestId(panel, 'end-visit')[0]?.click();
  await settled(panel);
  expect(byTestId(panel, 'end-visit')).toHaveLength(0);
  expect(page.state.value.visit).toEqual(newVisit(NOW));
  expect(sent).toEqual([{ type: 'ended' }]);
});

test('another language alone can be ended, and the mirror, which nobody touches, has no button', async () => {
  const page = fakePage('kiosk');
  const panel = await mount(VisitHeld, page);
  speak('zh');
  await settled(panel);
  expect(byTestId(panel, 'end-visit')).toHaveLength(1);
  speak('en');
  expect(byTestId(await mount(VisitHeld, fakePage('mirror', { held: HELD })), 'end-visit')).toHaveLength(0);
});

test('a touch explains, Escape closes', async () => {
  const panel = await mount(VisitHeld, fakePage('kiosk', { privacy: { picturesStored: 0 }, held: HELD }));
  byTestId(panel, 'privacy')[0]?.click();
  await settled(panel);
  expect(words(panel, 'held-more')).toContain('60 s');
  expect(words(panel, 'held-more')).toContain('20 s');
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  await settled(panel);
  expect(byTestId(panel, 'held-more')).toHaveLength(0);
});
