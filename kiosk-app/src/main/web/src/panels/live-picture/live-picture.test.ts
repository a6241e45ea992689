import { afterEach, expect, test, vi } from 'vitest';
import type { Panel } from '../../house/panel';
import { byTestId, fakePage, MIRROR, mount, settled } from '../../house/fakes';
import { WHOLE, type LiveFrame } from '../../live/frame';
import type { PageMessage } from '../../live/messages';
import { boxAt, cssOf, warpOf } from '../../live/warp';
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

test('a frame that is being decoded when the camera is lost never comes to the glass', async () => {
  let decoded: (image: Partial<ImageBitmap>) => void = () => undefined;
  const { page, sent, panel } = await picture(() => new Promise((resolve) => (decoded = resolve)));
  const close = vi.fn();
  page.frames.set(frame(4));
  page.frames.set(undefined);
  decoded({ width: 4, height: 2, close });
  await committed(panel);
  expect(sent).toEqual([]);
  expect(byTestId(panel, 'live-canvas')[0]?.dataset['frame']).toBeUndefined();
  expect(close).toHaveBeenCalledOnce();
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

test('on a mirror that was set up boxes are told where the bent picture shows them', async () => {
  const size = { width: 1080, height: 1920 };
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(size.width);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(size.height);
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width: 1080, height: 1920, close: () => undefined }));
  const aim = { tilt: 12, turn: 5, height: 8, size: 120 };
  const page = fakePage('mirror', { mirror: { ...MIRROR, ...aim } });
  const panel = await mount(LivePicture, page);
  const box = { x: 0.25, y: 0.25, width: 0.5, height: 0.25 };
  const overlay = [{ track: 1, box, state: 'recognised', category: 'shirt', confidence: 0.9 }] as const;
  page.frames.set({ ...frame(8), header: { ...frame(8).header, width: 1080, height: 1920, overlay } });
  await committed(panel);

  const warp = warpOf(aim, size, size);
  const drawn = { x: 270, y: 480, width: 540, height: 480 };
  const told = page.glass.value!.boxes[0]!.rect;
  const bent = boxAt(warp, drawn);
  (['x', 'y', 'width', 'height'] as const).forEach((side) => expect(told[side]).toBeCloseTo(bent[side]));
  expect(told.y).not.toBeCloseTo(drawn.y);
  expect(byTestId(panel, 'live-canvas')[0]?.style.transform).toBe(cssOf(warp));
  expect(cssOf(page.warpFor(size))).toBe(cssOf(warp));
});

test('a kiosk is never bent', async () => {
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width: 4, height: 2, close: () => undefined }));
  const page = fakePage('kiosk', { mirror: { ...MIRROR, tilt: 12 } });
  const panel = await mount(LivePicture, page);
  page.frames.set(frame(9));
  await committed(panel);
  expect(byTestId(panel, 'live-canvas')[0]?.style.transform).toBe('');
});
