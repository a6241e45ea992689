import { afterEach, expect, test, vi } from 'vitest';
import { byTestId, fakePage, mount, settled } from '../../house/fakes';
import { WHOLE, type LiveFrame } from '../../live/frame';
import type { PageMessage } from '../../live/messages';
import LivePicture from './live-picture';

const frame = (number: number): LiveFrame => ({
  header: { frame: number, capturedAtMs: Date.now() - 50, width: 4, height: 2, rotation: 0, mirrored: false, content: WHOLE, overlay: [] },
  jpeg: new Blob(['x']),
});

async function picture(decode: () => Promise<Partial<ImageBitmap>>) {
  vi.stubGlobal('createImageBitmap', decode);
  const page = fakePage('kiosk');
  const sent: PageMessage[] = [];
  page.connection.send = (message) => void sent.push(message);
  return { page, sent, panel: await mount(LivePicture, page) };
}

afterEach(() => vi.unstubAllGlobals());

test('a drawn frame is told to the app with its latency', async () => {
  const { page, sent, panel } = await picture(() => Promise.resolve({ width: 4, height: 2, close: () => undefined }));
  page.frames.set(frame(5));
  await settled(panel);
  expect(sent).toEqual([{ type: 'shown', frame: 5, latencyMs: expect.any(Number) }]);
  expect(byTestId(panel, 'live-canvas')[0]?.dataset['frame']).toBe('5');
});

test('of the frames that come while one is decoded the newest wins', async () => {
  const { page, sent, panel } = await picture(() => Promise.resolve({ width: 4, height: 2, close: () => undefined }));
  [1, 2, 3].forEach((number) => page.frames.set(frame(number)));
  await settled(panel);
  expect(sent.map((message) => 'frame' in message && message.frame)).toEqual([1, 3]);
});

test('a frame that cannot be decoded is never called shown', async () => {
  const { page, sent, panel } = await picture(() => Promise.reject(new Error('broken')));
  page.frames.set(frame(6));
  await settled(panel);
  expect(sent).toEqual([]);
});
