import { afterEach, expect, test, vi } from 'vitest';
import { FakeApi, STATUS } from '../house/fakes';
import { language, speak } from '../i18n/language';
import type { PageMessage } from './messages';
import { Page, TELL_TOUCH_MS, type ScreenName } from './page';
import { NO_SCENE } from './visit';

const HELLO = { type: 'hello', screen: 'kiosk', camera: STATUS.camera, sync: STATUS.sync, scene: NO_SCENE };

/** A page whose clock and line are in the test's hand. */
function opened(screen: ScreenName = 'kiosk') {
  const time = { now: 1_000_000 };
  const socket: { onmessage?: (event: { data: string }) => void } = {};
  vi.stubGlobal('WebSocket', function open() {
    return socket;
  });
  const page = new Page(screen, new FakeApi(), () => time.now);
  page.connection.start();
  const sent: PageMessage[] = [];
  page.connection.send = (message) => void sent.push(message);
  const types = (): string[] => sent.map(({ type }) => type);
  const hello = (...languages: string[]): void =>
    socket.onmessage?.({ data: JSON.stringify({ ...HELLO, store: { name: 'Maison', languages } }) });
  return { page, time, types, hello };
}

afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, '', location.pathname);
  speak('en');
});

test('a touch is told to the app, but not every touch', () => {
  const { page, time, types } = opened();
  page.touched();
  time.now += TELL_TOUCH_MS - 1;
  page.touched();
  expect(types()).toEqual(['touched']);
  time.now += 1;
  page.touched();
  expect(types()).toEqual(['touched', 'touched']);
});

test('the end of a visit is told, and the first touch of the next one too', () => {
  const { page, types } = opened();
  page.touched();
  page.startAnew();
  page.touched();
  expect(types()).toEqual(['touched', 'ended', 'touched']);
});

test('touches of staff are no visit', () => {
  const { page, types } = opened('staff');
  page.touched();
  expect(types()).toEqual([]);
});

test('a page speaks the first language of its store until somebody chooses another', () => {
  const { page, hello } = opened();
  hello('zh', 'en');
  expect(language.value).toBe('zh');
  expect(page.isForeign).toBe(false);
  speak('en');
  hello('zh', 'en');
  expect(language.value).toBe('en');
  page.startAnew();
  expect(language.value).toBe('zh');
});

test('a language in the address comes before that of the store', () => {
  history.replaceState(null, '', '?lang=en');
  const { page, hello } = opened();
  hello('zh', 'en');
  expect(language.value).toBe('en');
  expect(page.isForeign).toBe(false);
});

test('of the languages of a store the first that the pages know is spoken', () => {
  const { hello } = opened();
  hello('fr', 'zh-CN', 'en');
  expect(language.value).toBe('zh');
});
