import { afterEach, expect, test, vi } from 'vitest';
import { ApiProblem } from '../../api/api';
import type { Wish } from '../../api/shapes';
import { ASKED, byTestId } from '../../house/fakes';
import { language } from '../../i18n/language';
import { Ask } from './ask';
import type { AskApi } from './ask-api';
import { AskDesk } from './ask-desk';
import type { AskView } from './shapes';

const VIEW: AskView = {
  store: 'Maison',
  onDuty: true,
  here: true,
  things: [
    { itemId: 'C-1', title: 'Grey coat', colour: 'grey', price: { amount: '99.00', currency: 'EUR' }, sizes: ['S', 'M'], place: 'B3', picture: '/api/pictures/0', worn: true, demoData: true },
    { itemId: 'C-2', title: 'Red dress', colour: 'red', price: { amount: '59.00', currency: 'EUR' }, sizes: [], place: '', worn: false, demoData: false },
  ],
  requests: [],
};

class FakeAskApi implements AskApi {
  readonly asked: string[] = [];
  failure: Error | undefined;
  now = VIEW;

  view = (): Promise<AskView> => this.answered('view');
  ask = ({ itemId, size, colour }: Wish): Promise<AskView> => this.answered(`ask ${itemId} ${size} ${colour}`);
  withdraw = (id: string): Promise<AskView> => this.answered(`withdraw ${id}`);
  picture = (path: string): string => `/p${path}`;

  private answered(what: string): Promise<AskView> {
    this.asked.push(what);
    return this.failure ? Promise.reject(this.failure) : Promise.resolve(this.now);
  }
}

async function phone(view: AskView = VIEW) {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const api = new FakeAskApi();
  api.now = view;
  const ended = vi.fn();
  const page = new Ask();
  page.desk = new AskDesk(api, ended);
  document.body.replaceChildren(page);
  const settled = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve));
    await page.updateComplete;
  };
  const later = async (): Promise<void> => {
    await vi.advanceTimersByTimeAsync(3000);
    await settled();
  };
  await settled();
  return { api, page, ended, later, settled, text: () => page.shadowRoot?.textContent ?? '' };
}

afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  document.body.replaceChildren();
  language.set('en');
});

test('what the mirror shows stands there with the sizes that are here', async () => {
  const { page, text } = await phone();
  expect(text()).toContain('Maison');
  expect(byTestId(page, 'ask-thing').map(({ dataset }) => dataset['itemId'])).toEqual(['C-1', 'C-2']);
  expect(byTestId(page, 'ask-size').map(({ textContent }) => textContent?.trim())).toEqual(['S', 'M']);
  expect(text()).toContain('You have it on');
  expect(text()).toContain('No size of it is here just now.');
  expect(page.shadowRoot?.querySelector('img')?.getAttribute('src')).toBe('/p/api/pictures/0');
  expect(byTestId(page, 'demo-mark')).toHaveLength(1);
});

test('a touch on a size asks, and the answer stands there when staff give it', async () => {
  const { api, page, later, settled } = await phone();
  api.now = { ...VIEW, requests: [ASKED] };
  byTestId(page, 'ask-size')[1]?.click();
  byTestId(page, 'ask-size')[1]?.click(); // a second touch meanwhile asks nothing more
  await settled();
  expect(api.asked).toEqual(['view', 'ask C-1 M grey']);
  expect(byTestId(page, 'ask-request')[0]?.textContent).toContain('Staff have been told.');
  api.now = { ...VIEW, requests: [{ ...ASKED, state: 'answered', staff: 'Lin', reply: 'coming' }] };
  await later();
  expect(byTestId(page, 'ask-request')[0]?.textContent).toContain('Lin: I’m bringing it to you.');
  expect(byTestId(page, 'ask-withdraw')).toHaveLength(0);
});

test('what is not needed any more is taken back', async () => {
  const { api, page, settled } = await phone({ ...VIEW, requests: [ASKED] });
  api.now = { ...VIEW, requests: [{ ...ASKED, state: 'withdrawn' }] };
  byTestId(page, 'ask-withdraw')[0]?.click();
  await settled();
  expect(api.asked.at(-1)).toBe(`withdraw ${ASKED.id}`);
  expect(byTestId(page, 'ask-request')).toHaveLength(0);
});

test.each([
  ['pass-over', 410, 'over', 'This visit is over'],
  ['pass-unknown', 404, 'unknown', 'This code isn’t one of ours'],
])('a pass that is refused with %s says so kindly, shows nothing of before and asks no more', async (code, status, end, words) => {
  const { api, page, ended, later, text } = await phone();
  api.failure = new ApiProblem(code, status);
  await later();
  expect(byTestId(page, 'ask-end')[0]?.dataset['end']).toBe(end);
  expect(text()).toContain(words);
  expect(text()).not.toContain('Grey coat');
  expect(ended).toHaveBeenCalledOnce();
  const asked = api.asked.length;
  await later();
  expect(api.asked).toHaveLength(asked);
});

test('why nobody brings it is told, and a network that is away for a moment loses nothing', async () => {
  const { api, page, settled, later } = await phone();
  api.failure = new ApiProblem('just-sold', 409);
  byTestId(page, 'ask-size')[0]?.click();
  await settled();
  expect(byTestId(page, 'ask-trouble')[0]?.textContent).toBe('The last piece of this size has just gone.');
  api.failure = new ApiProblem('app-unreachable', 0);
  await later();
  expect(byTestId(page, 'ask-trouble')[0]?.textContent).toContain('does not answer');
  expect(byTestId(page, 'ask-thing')).toHaveLength(2);
  api.failure = undefined;
  await later();
  expect(byTestId(page, 'ask-thing')).toHaveLength(2);
});

test('who has left the mirror sees own answers only', async () => {
  const { page, text } = await phone({ ...VIEW, here: false, things: [], requests: [ASKED] });
  expect(byTestId(page, 'ask-request')).toHaveLength(1);
  expect(byTestId(page, 'ask-size')).toHaveLength(0);
  expect(text()).toContain('You have left the mirror.');
});

test('what the mirror showed stays while it sees nobody for a moment', async () => {
  const { api, page, later } = await phone();
  api.now = { ...VIEW, things: [] };
  await later();
  expect(byTestId(page, 'ask-thing')).toHaveLength(2);
});

test('before anything is shown, and while nobody is on duty, that is said', async () => {
  const none = await phone({ ...VIEW, things: [] });
  expect(byTestId(none.page, 'ask-nothing')).toHaveLength(1);
  const alone = await phone({ ...VIEW, onDuty: false });
  expect(alone.text()).toContain('Nobody is on duty just now.');
  expect(byTestId(alone.page, 'ask-size')).toHaveLength(0);
});
