import { beforeEach, expect, test } from 'vitest';
import { FakeApi, fakePage, mount, settled } from './fakes';
import ItemPage from '../panels/item-page/item-page';
import { focusables, focused } from './focus';
import '../screens/kiosk/gathered';

const tab = (from: HTMLElement, shiftKey = false): boolean =>
  from.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab', shiftKey, bubbles: true, composed: true, cancelable: true }));

async function opened() {
  const page = fakePage('kiosk', {}, new FakeApi());
  const panel = await mount(ItemPage, page);
  const card = document.createElement('button');
  document.body.prepend(card);
  card.focus();
  page.openItem('T-1');
  await settled(panel);
  await settled(panel);
  const sheet = panel.shadowRoot!.querySelector<HTMLElement>('.sheet')!;
  return { page, panel, card, sheet, inside: focusables(sheet) };
}

beforeEach(() => document.body.replaceChildren());

test('an opened dialog takes the focus and is named by the item', async () => {
  const { sheet } = await opened();
  expect(focused()).toBe(sheet);
  expect(sheet.getAttribute('aria-label')).toBe('Navy Oxford shirt');
});

test('the keyboard goes round inside it, through the panels it holds', async () => {
  const { sheet, inside } = await opened();
  expect(inside.map((each) => each.dataset['testid'])).toEqual(['item-back', 'compare-add', 'board-open', 'language-en', 'language-zh', 'language-es', 'language-de', 'language-ar', 'size', 'size', 'to-list', 'to-list', 'card', 'ease-lower', 'ease-contrast', 'ease-large', 'ease-calm', 'ease-speech']);
  inside.at(-1)!.focus();
  expect(tab(inside.at(-1)!)).toBe(false);
  expect(focused()).toBe(inside[0]);
  expect(tab(inside[0]!, true)).toBe(false);
  expect(focused()).toBe(inside.at(-1));
  sheet.focus();
  tab(sheet, true);
  expect(focused()).toBe(inside.at(-1));
});

test('between its edges the browser moves the focus as it always does', async () => {
  const { inside } = await opened();
  inside[1]!.focus();
  expect(tab(inside[1]!)).toBe(true);
});

test('Escape closes it, and the focus goes back to what opened it', async () => {
  const { panel, page, card } = await opened();
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  await settled(panel);
  expect(page.state.value.visit.itemId).toBeUndefined();
  expect(focused()).toBe(card);
});

test('a card that left the page meanwhile gets no focus', async () => {
  const { panel, page, card } = await opened();
  card.remove();
  page.closeItem();
  await settled(panel);
  expect(focused()).toBeUndefined();
});
