import { afterEach, expect, test } from 'vitest';
import { definePanels } from '../../house/registry';
import { language } from '../../i18n/language';
import Keyboard, { type Key } from './keyboard';
import { isForeign, LATIN, LAYOUTS } from './layouts';

afterEach(() => language.set('en'));

async function shown() {
  definePanels();
  const element = new Keyboard();
  const told: Key[] = [];
  element.addEventListener('tm-key', (event) => told.push((event as CustomEvent<Key>).detail));
  document.body.replaceChildren(element);
  await element.updateComplete;
  const press = (key: string): void => element.shadowRoot?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
  return { element, told, press };
}

test('each key is told', async () => {
  const { told, press } = await shown();
  ['r', 'space', '7', 'backspace', 'hide'].forEach(press);
  expect(told).toEqual([
    { does: 'letter', text: 'r' },
    { does: 'letter', text: ' ' },
    { does: 'letter', text: '7' },
    { does: 'backspace' },
    { does: 'hide' },
  ]);
});

test('every key has a name, and the field that is written in keeps the focus', async () => {
  const { element } = await shown();
  const keys = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
  expect(keys).toHaveLength(10 + LATIN.flat().length + 3);
  expect(keys.filter((key) => !(key.getAttribute('aria-label') ?? key.textContent)?.trim())).toEqual([]);
  const touch = new Event('pointerdown', { cancelable: true, bubbles: true });
  keys[0]?.dispatchEvent(touch);
  expect(touch.defaultPrevented).toBe(true);
});

test('only a language of another script needs the Latin letters besides', () => {
  expect(Object.keys(LAYOUTS).filter((each) => isForeign(LAYOUTS[each] ?? []))).toEqual(['ar']);
});
