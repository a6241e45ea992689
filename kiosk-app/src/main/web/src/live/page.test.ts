import { afterEach, expect, test, vi } from 'vitest';
import { ASKED, CARD, FakeApi, GARMENT, HAND, STATUS } from '../house/fakes';
import { language, speak } from '../i18n/language';
import type { PageMessage } from './messages';
import { Page, TELL_TOUCH_MS, type ScreenName } from './page';
import { newVisit, NO_SCENE } from './visit';

const HELLO = { type: 'hello', screen: 'kiosk', camera: STATUS.camera, sync: STATUS.sync, scene: NO_SCENE };

/** A page whose clock and line are in the test's hand. */
function opened(screen: ScreenName = 'kiosk') {
  const time = { now: 1_000_000 };
  const socket: { onmessage?: (event: { data: string | ArrayBuffer }) => void; onopen?: () => void; readyState?: number } = {};
  vi.stubGlobal('WebSocket', function open() {
    return socket;
  });
  const page = new Page(screen, new FakeApi(), () => time.now);
  page.connection.start();
  const sent: PageMessage[] = [];
  page.connection.send = (message) => void sent.push(message);
  const types = (): string[] => sent.map(({ type }) => type);
  const receive = (message: object): void => socket.onmessage?.({ data: JSON.stringify(message) });
  const film = (): void => {
    const header = JSON.stringify({ frame: 1, capturedAtMs: 0, width: 4, height: 2 });
    socket.onmessage?.({ data: new Uint8Array([0, 0, 0, header.length, ...new TextEncoder().encode(header), 1]).buffer });
  };
  const hello = (...languages: string[]): void => receive({ ...HELLO, store: { name: 'Maison', languages } });
  const up = (): void => {
    socket.readyState = 1;
    socket.onopen?.();
  };
  return { page, time, types, hello, receive, up, film };
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

test('an end that could not be told is told when the line is back, and what the app still holds is nobody’s', () => {
  const { page, types, receive, up } = opened();
  page.startAnew();
  up();
  expect(types().slice(0, 2)).toEqual(['ended', 'ended']);
  receive({ ...HELLO, store: { name: 'Maison', languages: [] }, hand: HAND, help: { onDuty: true, promiseMs: 1, requests: [ASKED] } });
  expect(page.state.value.visit.hand).toBeUndefined();
  expect(page.state.value.help).toMatchObject({ onDuty: true, requests: [] });
  receive({ ...HELLO, store: { name: 'Maison', languages: [] }, hand: HAND });
  expect(page.state.value.visit.hand).toEqual(HAND);
});

test('an end that was told leaves what the app says next', () => {
  const { page, types, receive, up } = opened();
  up();
  page.startAnew();
  up();
  expect(types().filter((type) => type === 'ended')).toHaveLength(1);
  receive({ ...HELLO, store: { name: 'Maison', languages: [] }, hand: HAND });
  expect(page.state.value.visit.hand).toEqual(HAND);
});

test('another release brings the store of that release, and everything is asked for anew', () => {
  const { page, hello, receive } = opened();
  hello('en');
  const { goods } = page.state.value;
  receive({ type: 'store', store: { name: 'Maison Nord', languages: ['en'] } });
  expect(page.state.value.store?.name).toBe('Maison Nord');
  expect(page.state.value.goods).toBe(goods + 1);
});

test('a key keeps a visit alive as a touch does', () => {
  const { page, time } = opened();
  page.start();
  time.now += 50_000;
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
  expect(page.state.value.visit.touchedAt).toBe(time.now);
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

test('a visit that ended anywhere is forgotten here too, and that is not told back', () => {
  const { page, time, types, receive } = opened();
  receive({ ...HELLO, store: { name: 'Maison', languages: ['en', 'zh'] } });
  const closed = vi.fn();
  speak('zh');
  page.openItem('T-1');
  page.showPhoto({ picture: { close: closed } as unknown as ImageBitmap, garments: [GARMENT] });
  receive({ type: 'read', item: CARD });
  time.now += 5;
  receive({ type: 'ended' });
  expect(closed).toHaveBeenCalledOnce();
  expect(page.state.value.visit).toEqual({ ...newVisit(time.now), scene: NO_SCENE });
  expect(page.state.value.read).toBeUndefined();
  expect(language.value).toBe('en');
  expect(types()).toEqual([]);
});

test('a touch on another page of the device is a sign of this page’s shopper', () => {
  const { page, time, receive } = opened();
  time.now += 30_000;
  receive({ type: 'touched' });
  expect(page.state.value.visit.touchedAt).toBe(time.now);
});

test('what is read for a visit that is over is not shown to the next shopper', async () => {
  const { page, time } = opened();
  const reading = page.readCode('4006381333931');
  time.now += 1;
  page.startAnew();
  await reading;
  expect(page.state.value.visit.itemId).toBeUndefined();
  expect(page.state.value.read).toBeUndefined();
});

test('a clock that is set neither ends a visit nor keeps it: a page measures spans by another one', () => {
  const wall = vi.spyOn(Date, 'now');
  const before = new Page('kiosk', new FakeApi()).state.value.now;
  wall.mockReturnValue(before + 2 * 3_600_000);
  const page = new Page('kiosk', new FakeApi());
  expect(page.state.value.now - before).toBeLessThan(60_000);
  expect(page.state.value.wall - before).toBeGreaterThan(3_600_000);
  wall.mockRestore();
});

test('a page that is not rendered loads itself anew when the app says so', () => {
  const { page, receive } = opened();
  const load = vi.spyOn(page.renewal, 'now').mockReturnValue(undefined);
  receive({ type: 'reload' });
  expect(load).toHaveBeenCalledOnce();
});

test.each(['waiting-for-touch', 'stalled', 'absent', 'live'])('a camera that is %s leaves no frame behind, unless it is live, and one that was on its way comes too late', (status) => {
  const { page, receive, film } = opened();
  film();
  receive({ type: 'camera', camera: { status, code: `camera-${status}` } });
  expect(page.frames.value !== undefined).toBe(status === 'live');
  film();
  expect(page.frames.value !== undefined).toBe(status === 'live');
});
