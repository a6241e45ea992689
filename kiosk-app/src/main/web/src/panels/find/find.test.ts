import { afterEach, expect, test } from 'vitest';
import { ApiProblem } from '../../api/api';
import { byTestId, FakeApi, fakePage, FOUND, mount, settled, words } from '../../house/fakes';
import { speak } from '../../i18n/language';
import { openFind } from '../../search/finding';
import { PAUSE_MS } from '../../search/searcher';
import Find from './find';

afterEach(() => speak('en'));

async function opened(how: 'typing' | 'browsing' = 'browsing', api = new FakeApi()) {
  const page = fakePage('kiosk', {}, api);
  const panel = await mount(Find, page);
  const rest = async (ms = 0): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    await settled(panel);
  };
  openFind(page, how);
  await rest(5);
  const touch = async (id: string, at = 0): Promise<void> => {
    byTestId(panel, id)[at]?.click();
    await rest(5);
  };
  const type = async (text: string): Promise<void> => {
    const field = byTestId(panel, 'find-field')[0] as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await rest(PAUSE_MS + 20);
  };
  const find = () => page.state.value.visit.find;
  const ids = () => byTestId(panel, 'card').map(({ dataset }) => dataset['itemId']);
  return { api, page, panel, touch, type, find, ids, rest };
}

test('browsing is a category, then a card', async () => {
  const { api, page, panel, touch, ids } = await opened();
  expect(byTestId(panel, 'find-category').map(({ dataset }) => dataset['category'])).toEqual(['dress', 'shirt']);
  await touch('find-category');
  expect(api.asked.at(-1)).toBe('search?category=dress&limit=24');
  expect(ids()).toEqual(['T-1', 'T-2']);
  await touch('card');
  expect(page.state.value.visit.itemId).toBe('T-1');
});

test('words are understood in the language in use and what is left is looked for', async () => {
  const { api, panel, touch, type, find } = await opened('typing');
  await type('red wool dress');
  expect(api.asked.filter((each) => each.endsWith('=24')).at(-1)).toBe('search?q=wool&category=dress&colour=red&limit=24');
  expect(byTestId(panel, 'find-chip').map((chip) => chip.textContent?.trim())).toEqual(['red', '“wool”', 'dresses']);
  await touch('find-chip', 1);
  expect(find()?.text).toBe('red dress');
  speak('zh');
  await type('红色连衣裙');
  expect(api.asked.filter((each) => each.endsWith('=24')).at(-1)).toBe('search?category=dress&colour=red&limit=24');
});

test('an item may be called what it is not filed under', async () => {
  const api = new FakeApi();
  const all = api.search;
  api.search = async (words, wanted, limit) => {
    const found = await all(words, wanted, limit);
    return wanted.category || !words.includes('top') ? { ...found, total: 0, cards: [] } : { ...found, heed: 'all' };
  };
  const { panel, type, touch, ids, find, rest } = await opened('typing', api);
  await type('the cream high-neck top');
  expect(api.asked.slice(-2)).toEqual(['search?q=high+neck&category=top&colour=cream&limit=24', 'search?q=cream+high+neck+top&limit=24']);
  expect(ids()).toEqual(['T-1', 'T-2']);
  expect(byTestId(panel, 'find-chip').map((chip) => chip.textContent?.trim())).toEqual(['“cream”', '“high”', '“neck”', '“top”']);
  panel.shadowRoot?.querySelector('tm-filter-bar')?.dispatchEvent(new CustomEvent('tm-wanted', { detail: { size: 'M' } }));
  await rest(20);
  expect(find()).toMatchObject({ text: 'the cream high-neck top', wanted: { size: 'M' } });
  expect(api.asked.at(-1)).toBe('search?q=cream+high+neck+top&size=M&limit=24');
  await touch('find-chip', 3);
  expect(find()?.text).toBe('the cream high-neck');
});

test('the keyboard writes, suggests and goes', async () => {
  const { panel, find, rest, touch } = await opened('typing');
  const keys = panel.shadowRoot?.querySelector('tm-keyboard');
  for (const key of ['d', 'r', 'x', 'backspace']) {
    keys?.shadowRoot?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click();
    await rest();
  }
  expect(find()?.text).toBe('dr');
  expect(byTestId(panel, 'find-suggestion').map((each) => each.textContent?.trim())).toEqual(['dress']);
  await touch('find-suggestion');
  expect(find()?.text).toBe('dress ');
  keys?.shadowRoot?.querySelector<HTMLElement>('[data-key="hide"]')?.click();
  await rest();
  expect(panel.shadowRoot?.querySelector('tm-keyboard')).toBeNull();
});

test('a filter that is touched holds beside the words', async () => {
  const { api, panel, touch, type, find } = await opened('typing');
  await type('red dress');
  expect(byTestId(panel, 'filter-colour')).toHaveLength(0);
  await touch('filter-size');
  await touch('filter-value', 1);
  expect(find()).toEqual({ text: 'red dress', wanted: { size: 'M' }, typing: false });
  expect(api.asked.filter((each) => each.endsWith('=24')).at(-1)).toBe('search?category=dress&colour=red&size=M&limit=24');
});

test('an answer that comes late is dropped', async () => {
  const { api, type, ids, rest } = await opened('typing');
  const late: ((found: typeof FOUND) => void)[] = [];
  api.search = () => new Promise((resolve) => late.push(resolve));
  await type('wool');
  await type('wool coat');
  late[1]?.({ ...FOUND, cards: [{ ...FOUND.cards[0]!, itemId: 'new' }] });
  await rest();
  late[0]?.({ ...FOUND, cards: [{ ...FOUND.cards[0]!, itemId: 'old' }] });
  await rest();
  expect(ids()).toEqual(['new']);
});

test('who types before the store has answered gets suggestions of what it has', async () => {
  const api = new FakeApi();
  const late: ((found: typeof FOUND) => void)[] = [];
  api.search = () => new Promise((resolve) => late.push(resolve));
  const { panel, type, rest } = await opened('typing', api);
  await type('sh');
  late[1]?.({ ...FOUND, total: 0, cards: [], facets: { ...FOUND.facets, categories: [] } });
  late[0]?.(FOUND);
  await rest();
  expect(byTestId(panel, 'find-suggestion').map((each) => each.textContent?.trim())).toEqual(['shirt']);
  expect(byTestId(panel, 'find-nothing')).toHaveLength(1);
});

test('nothing found says what to leave out, and a touch does it', async () => {
  const { api, panel, touch, type, find } = await opened('typing');
  const none = { ...FOUND, total: 0, cards: [] };
  api.search = (text, wanted) => Promise.resolve(text === '' && wanted.colour ? FOUND : none);
  await type('velvet red dress');
  expect(words(panel, 'find-nothing')).toContain('The store has nothing like this.');
  expect(byTestId(panel, 'find-relax').map((each) => each.textContent?.trim())).toEqual(['Without “velvet” (2)']);
  await touch('find-relax');
  expect(find()?.text).toBe('red dress');
});

test('where leaving one thing out does not help, one thing alone is offered', async () => {
  const { api, panel, touch, type, find } = await opened('typing');
  const none = { ...FOUND, total: 0, cards: [] };
  api.search = (text, wanted) => Promise.resolve(text === '' && Object.keys(wanted).length === 1 ? FOUND : none);
  await type('velvet red dress');
  expect(byTestId(panel, 'find-relax').map((each) => each.textContent?.trim())).toEqual(['Only Dresses (2)', 'Only Red (2)']);
  await touch('find-relax');
  expect(find()).toMatchObject({ text: '', wanted: { category: 'dress' } });
});

test('an app that does not answer says so, and is asked again by a touch', async () => {
  const api = new FakeApi();
  api.failure = new ApiProblem('app-unreachable', 0);
  const { panel, touch } = await opened('browsing', api);
  expect(words(panel, 'find')).toContain('The app does not answer.');
  api.failure = undefined;
  await touch('find-retry');
  expect(byTestId(panel, 'find-category')).toHaveLength(2);
});

test('a code that is scanned into the field is not searched for', async () => {
  const { panel, find, type } = await opened('typing');
  await type('red 4006381333931');
  byTestId(panel, 'find-field')[0]?.dispatchEvent(new CustomEvent('tm-scanned', { detail: '4006381333931' }));
  expect(find()?.text).toBe('red ');
});

test('keys that come faster than the sheet is drawn are all written', async () => {
  const { panel, find } = await opened('typing');
  const keys = panel.shadowRoot?.querySelector('tm-keyboard')?.shadowRoot;
  ['r', 'e', 'd'].forEach((key) => keys?.querySelector<HTMLElement>(`[data-key="${key}"]`)?.click());
  expect(find()?.text).toBe('red');
});

test('what was looked for is forgotten with the visit', async () => {
  const { page, panel, type, rest } = await opened('typing');
  await type('red dress');
  page.startAnew();
  await rest();
  expect(byTestId(panel, 'find')).toHaveLength(0);
  openFind(page, 'typing');
  await panel.updateComplete;
  expect((byTestId(panel, 'find-field')[0] as HTMLInputElement).value).toBe('');
  expect(byTestId(panel, 'card')).toHaveLength(0);
});
