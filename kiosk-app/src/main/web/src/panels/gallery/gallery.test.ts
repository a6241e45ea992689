import { afterEach, expect, test } from 'vitest';
import { byTestId, fakePage, ITEM, mount, settled } from '../../house/fakes';
import { language } from '../../i18n/language';
import Gallery from './gallery';

const THREE = ['/api/pictures/0', '/api/pictures/1', '/api/pictures/2'];

afterEach(() => language.set('en'));

async function shown(pictures: readonly string[]) {
  const panel = (await mount(Holder, fakePage('kiosk'))) as Holder;
  panel.item = { ...ITEM, pictures };
  await settled(panel);
  const large = (): string | null | undefined => byTestId(panel, 'picture')[0]?.getAttribute('src');
  const marked = (): (string | null)[] => byTestId(panel, 'thumbnail').map((each) => each.getAttribute('aria-current'));
  const broke = async (src: string): Promise<void> => {
    panel.renderRoot.querySelector(`img[src="${src}"]`)?.dispatchEvent(new Event('error'));
    await settled(panel);
  };
  const press = async (key: string): Promise<void> => {
    panel.shadowRoot?.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await settled(panel);
  };
  return { panel, large, marked, broke, press };
}

/** As a page holds it: with its item from the beginning. */
class Holder extends Gallery {
  override item = ITEM;
}
customElements.define('tm-gallery-held', Holder);

test('a single picture has no row and no number', async () => {
  const { panel } = await shown(THREE.slice(0, 1));
  expect(byTestId(panel, 'picture')[0]?.getAttribute('alt')).toBe('Navy Oxford shirt');
  expect(byTestId(panel, 'thumbnail')).toHaveLength(0);
});

test('the first picture is large until another is chosen, and the chosen one is marked', async () => {
  const { panel, large, marked } = await shown(THREE);
  expect([large(), marked()]).toEqual([THREE[0], ['true', 'false', 'false']]);
  byTestId(panel, 'thumbnail')[1]?.click();
  await settled(panel);
  expect([large(), marked()]).toEqual([THREE[1], ['false', 'true', 'false']]);
  expect(byTestId(panel, 'picture')[0]?.getAttribute('alt')).toBe('Picture 2 of 3: Navy Oxford shirt');
  expect(byTestId(panel, 'thumbnail').map((each) => each.getAttribute('aria-label'))).toEqual(
    [1, 2, 3].map((number) => `Picture ${number} of 3: Navy Oxford shirt`),
  );
});

test.each([
  ['en', 'ArrowRight', 'ArrowLeft'],
  ['ar', 'ArrowLeft', 'ArrowRight'],
] as const)('in %s %s goes on and %s back, not beyond the ends', async (spoken, on, back) => {
  language.set(spoken);
  const { panel, large, press } = await shown(THREE);
  byTestId(panel, 'thumbnail')[0]?.focus();
  await press(back);
  expect(large()).toBe(THREE[0]);
  await press(on);
  await press(on);
  await press(on);
  expect(large()).toBe(THREE[2]);
  expect(panel.shadowRoot?.activeElement).toBe(byTestId(panel, 'thumbnail')[2]);
  await press(back);
  expect(large()).toBe(THREE[1]);
});

test('a picture that cannot be loaded is left out, the large one too', async () => {
  const { panel, large, marked, broke } = await shown(THREE);
  await broke(THREE[0]!);
  expect([large(), marked()]).toEqual([THREE[1], ['true', 'false']]);
  expect(byTestId(panel, 'picture')[0]?.getAttribute('alt')).toBe('Picture 1 of 2: Navy Oxford shirt');
  await broke(THREE[2]!);
  expect(byTestId(panel, 'thumbnail')).toHaveLength(0);
  await broke(THREE[1]!);
  expect(byTestId(panel, 'picture')).toHaveLength(0);
});

test('newer figures leave the chosen picture where it is', async () => {
  const { panel, large } = await shown(THREE);
  byTestId(panel, 'thumbnail')[2]?.click();
  panel.item = { ...ITEM, pictures: [...THREE] };
  await settled(panel);
  expect(large()).toBe(THREE[2]);
});
