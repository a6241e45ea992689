import { afterEach, expect, test, vi } from 'vitest';
import type { Panel } from '../../house/panel';
import { byTestId, fakePage, mount, settled } from '../../house/fakes';
import { WHOLE, type LiveFrame } from '../../live/frame';
import type { PageMessage } from '../../live/messages';
import LivePicture from './live-picture';

const frame = (number: number): LiveFrame => ({
  header: { frame: number, capturedAtMs: Date.now() - 50, width: 4, height: 2, rotation: 0, mirrored: false, content: WHOLE, overlay: [], worn: [], dressed: [] },
  masks: [],
  jpeg: new Blob(['x']),
});

async function picture(decode: () => Promise<Partial<ImageBitmap>>, screen: 'kiosk' | 'mirror' = 'kiosk') {
  vi.stubGlobal('createImageBitmap', decode);
  const page = fakePage(screen);
  const sent: PageMessage[] = [];
  page.connection.send = (message) => void sent.push(message);
  return { page, sent, panel: await mount(LivePicture, page) };
}

/** Until what was drawn has been committed. */
async function committed(panel: Panel): Promise<void> {
  await settled(panel);
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a drawn frame is told to the app with its latency', async () => {
  const { page, sent, panel } = await picture(() => Promise.resolve({ width: 4, height: 2, close: () => undefined }));
  page.frames.set(frame(5));
  await committed(panel);
  expect(sent).toEqual([{ type: 'shown', frame: 5, latencyMs: expect.any(Number) }]);
  expect(byTestId(panel, 'live-canvas')[0]?.dataset['frame']).toBe('5');
});

test('of the frames that come while one is decoded the newest wins', async () => {
  const { page, sent, panel } = await picture(() => Promise.resolve({ width: 4, height: 2, close: () => undefined }));
  [1, 2, 3].forEach((number) => page.frames.set(frame(number)));
  await committed(panel);
  expect(sent.map((message) => 'frame' in message && message.frame)).toEqual([1, 3]);
});

test('a frame that cannot be decoded is never called shown', async () => {
  const { page, sent, panel } = await picture(() => Promise.reject(new Error('broken')));
  page.frames.set(frame(6));
  await committed(panel);
  expect(sent).toEqual([]);
});

test('a frame is told when it is on the glass, not when it is drawn', async () => {
  const waits: FrameRequestCallback[] = [];
  vi.stubGlobal('requestAnimationFrame', (wait: FrameRequestCallback) => waits.push(wait));
  const { page, sent, panel } = await picture(() => Promise.resolve({ width: 4, height: 2, close: () => undefined }));
  page.frames.set(frame(7));
  await settled(panel);
  expect(byTestId(panel, 'live-canvas')[0]?.dataset['frame']).toBe('7');
  expect(sent).toEqual([]);
  waits.forEach((wait) => wait(0));
  expect(sent).toEqual([]);
  await settled(panel);
  expect(sent).toHaveLength(1);
});

test('a hidden page, which is never rendered, answers at once', async () => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const { page, sent, panel } = await picture(() => Promise.resolve({ width: 4, height: 2, close: () => undefined }));
  page.frames.set(frame(8));
  await settled(panel);
  expect(sent).toHaveLength(1);
});

test.each([
  ['mirror', true],
  ['kiosk', false],
] as const)('who is not alone before a %s is picked out: %s', async (screen, dimmed) => {
  const context = new Proxy({}, { get: (set: Record<string, unknown>, name: string) => set[name] ?? (() => ({ data: [] })) });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as unknown as RenderingContext);
  const { page, panel } = await picture(() => Promise.resolve({ width: 4, height: 2, close: () => undefined }), screen);
  const worn = [{ region: WHOLE, columns: 1, rows: 1, layers: [{ part: 'person', colour: '#000000' }] }];
  for (const number of [9, 10]) {
    const { header } = frame(number);
    page.frames.set({ ...frame(number), header: { ...header, worn }, masks: [new Uint8Array([255])] });
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  expect(byTestId(panel, 'live-canvas')[0]?.dataset['frame']).toBe('10');
  expect('dimmed' in (byTestId(panel, 'live-canvas')[0]?.dataset ?? {})).toBe(dimmed);
});
