import { afterEach, expect, test } from 'vitest';
import { byTestId, fakePage, mount, NOW, settled } from '../../house/fakes';
import { canServe, layOut } from '../../live/ease';
import { ANSWER_MS, IDLE_MS, msToAnswer } from '../../live/visit';
import EasePanel from './ease';

const GLASS = { width: 1080, height: 1920 };
const style = (name: string): string => document.documentElement.style.getPropertyValue(name);

afterEach(() => layOut(fakePage('kiosk').state.value, GLASS));

test('a touch serves a wish, a second one takes it back, and the end of the visit forgets all', async () => {
  const page = fakePage('kiosk', { store: { name: 'Maison', screen: { diagonal: 32, bottomEdgeMm: 600 } } });
  const panel = await mount(EasePanel, page);
  const pressed = (id: string): string | null | undefined => byTestId(panel, id)[0]?.getAttribute('aria-pressed');
  for (const id of ['ease-contrast', 'ease-large', 'ease-calm', 'ease-contrast']) {
    byTestId(panel, id)[0]?.click();
    await settled(panel);
  }
  expect(page.state.value.visit.eases).toEqual(['large', 'calm']);
  expect([pressed('ease-contrast'), pressed('ease-large')]).toEqual(['false', 'true']);
  page.startAnew();
  await settled(panel);
  expect(page.state.value.visit.eases).toEqual([]);
  expect(pressed('ease-large')).toBe('false');
});

test('every choice has a name', async () => {
  const panel = await mount(EasePanel, fakePage('kiosk'));
  const names = [...(panel.shadowRoot?.querySelectorAll('button') ?? [])].map((each) => each.getAttribute('aria-label'));
  expect(names.every((name) => name && name.length > 5)).toBe(true);
  expect(new Set(names).size).toBe(names.length);
});

test('a left kiosk asks, and does not keep a wish for the next shopper', () => {
  const page = fakePage('kiosk');
  page.toggle('large');
  expect(msToAnswer(page.state.value.visit, false, NOW + IDLE_MS + ANSWER_MS)).toBe(0);
});

test('the page takes its measures from the glass', () => {
  const page = fakePage('kiosk', { store: { name: 'Maison', screen: { diagonal: 32, bottomEdgeMm: 900 } } });
  page.toggle('lower');
  page.toggle('large');
  layOut(page.state.value, GLASS);
  expect(style('--fifteen-mm')).toBe('40.7px');
  expect(style('--above')).toBe('1053px');
  expect(style('--least-text')).toBe('28.3px');
  expect(document.documentElement.dataset['ease']).toBe('lower large');
  page.startAnew();
  layOut(page.state.value, GLASS);
  expect([style('--above'), style('--least-text')]).toEqual(['0px', '0px']);
});

test('a glass that hangs too high offers no lowering', () => {
  const high = fakePage('kiosk', { store: { name: 'Maison', screen: { diagonal: 32, bottomEdgeMm: 1150 } } });
  expect(canServe('lower', high.state.value, GLASS)).toBe(false);
  expect(canServe('contrast', high.state.value, GLASS)).toBe(true);
});
