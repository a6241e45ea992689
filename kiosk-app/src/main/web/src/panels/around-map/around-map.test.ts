import { afterEach, expect, test } from 'vitest';
import { defineAround } from '../../house/around';
import { byTestId, fakePage, FLOOR, mount, words } from '../../house/fakes';
import { language } from '../../i18n/language';
import AroundMap from './around-map';

async function shown(floor = FLOOR) {
  defineAround();
  class Shown extends AroundMap {
    override floor = floor;
  }
  customElements.define(`tm-around-map-${Math.random().toString(36).slice(2)}`, Shown);
  return mount(Shown, fakePage('kiosk'));
}

afterEach(() => language.set('en'));

test('the way is told in words, and the map says which rail it marks', async () => {
  const panel = await shown();
  expect(words(panel, 'way')).toBe('Rail B3 About 12 steps from here, on your left.');
  expect(byTestId(panel, 'store-map')[0]?.getAttribute('aria-label')).toBe('Map of the store, with rail B3 marked.');
  expect(panel.shadowRoot?.querySelectorAll('.rail')).toHaveLength(2);
  expect(panel.shadowRoot?.querySelector('.way')?.getAttribute('d')).toBe('M5 7L2 7L2 1.5');
  expect(panel.shadowRoot?.querySelector('.pin')?.textContent).toBe('B3');
});

test('the marked rail is the one where the item hangs', async () => {
  const panel = await shown({ ...FLOOR, rail: 'B4' });
  expect(panel.shadowRoot?.querySelector('.marked')?.getAttribute('x')).toBe('4');
});

test('where nobody knows where the kiosk stands there is the rail alone', async () => {
  const { outline, rails, fixtures, areas, rail } = FLOOR;
  const panel = await shown({ outline, rails, fixtures, areas, rail });
  expect(words(panel, 'way')).toBe('Rail B3');
  expect(panel.shadowRoot?.querySelector('.way, .kiosk')).toBeNull();
});

test('a name can neither be markup nor turn the words around it', async () => {
  const panel = await shown({ ...FLOOR, areas: [{ name: '<img src=x>\u202eshirts', x: 0, y: 0, width: 2, depth: 1 }] });
  expect(panel.shadowRoot?.querySelector('img')).toBeNull();
  expect(panel.shadowRoot?.querySelector('.name')?.textContent).toBe('<img src=x>shirts');
});

test('in Arabic a step or two are told as they are said', async () => {
  language.set('ar');
  const panel = await shown({ ...FLOOR, way: { points: [], steps: 2, side: 'left' } });
  expect(words(panel, 'way')).toContain('على بُعد خطوتين تقريبًا من هنا');
});
