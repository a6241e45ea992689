import { expect, test, vi } from 'vitest';
import { byTestId, fakePage, mount, NOW, settled, words } from '../../house/fakes';
import type { PageMessage } from '../../live/messages';
import type { Page } from '../../live/page';
import CameraState, { cameraWords } from './camera-state';

test.each([
  ['absent', 'camera-absent', 'The camera is away just now.'],
  ['stalled', 'camera-no-frame', 'The camera gives no picture just now.'],
  ['frozen', 'camera-repeats-frame', 'The camera’s picture stands still.'],
] as const)('a camera that is %s is said in words while the shop goes on', async (status, code, said) => {
  const panel = await mount(CameraState, fakePage('kiosk', { camera: { status, code, retryInMs: 3500 } }));
  expect(words(panel, 'camera-state')).toBe(`${said} The shop goes on: use “Your turn” with any photo. Next try in 4 s`);
});

test('a waiting app is offered the own camera, after the notice', async () => {
  const camera = { status: 'waiting-for-page', code: 'camera-waiting-for-page' } as const;
  const panel = await mount(CameraState, fakePage('mirror', { camera }));
  expect(words(panel, 'camera-state')).toContain('never stored');
  expect(byTestId(panel, 'use-camera')).toHaveLength(1);
});

test('a picture of a lost line is never left standing as if it were live', async () => {
  const camera = { status: 'live', code: 'camera-live' } as const;
  const panel = await mount(CameraState, fakePage('mirror', { camera, downSince: NOW - 2000 }));
  expect(words(panel, 'camera-state')).toBe('No picture just now');
});

test('a code that is new to the page still has words', () => {
  expect(cameraWords({ status: 'stalled', code: 'camera-on-fire' })).toBe('The camera gives no picture just now.');
});

function sentBy(page: Page): PageMessage[] {
  const sent: PageMessage[] = [];
  page.connection.send = (message) => void sent.push(message);
  return sent;
}

async function rendered(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

test('the notice is told once when it stands on the glass, and again to an app that was started anew', async () => {
  const camera = { status: 'waiting-for-notice', code: 'camera-waiting-for-notice' } as const;
  const page = fakePage('mirror', { camera, link: 'connecting' });
  const sent = sentBy(page);
  const panel = await mount(CameraState, page);
  await rendered();
  expect(words(panel, 'camera-state')).toContain('never stored');
  expect(sent).toEqual([]);
  for (const link of ['up', 'up', 'down', 'up'] as const) {
    page.patch({ link, now: NOW });
    await settled(panel);
    await rendered();
  }
  expect(sent).toEqual([{ type: 'notice-shown' }, { type: 'notice-shown' }]);
});

test('a notice in the background was shown to nobody', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const camera = { status: 'waiting-for-notice', code: 'camera-waiting-for-notice' } as const;
  const page = fakePage('kiosk', { camera, link: 'up' });
  const sent = sentBy(page);
  await mount(CameraState, page);
  await rendered();
  expect(sent).toEqual([]);
  vi.restoreAllMocks();
});

test('a camera that waits for a touch is started by one', async () => {
  const camera = { status: 'waiting-for-touch', code: 'camera-waiting-for-touch' } as const;
  const page = fakePage('kiosk', { camera, link: 'up' });
  const sent = sentBy(page);
  const panel = await mount(CameraState, page);
  expect(words(panel, 'camera-state')).toContain('never stored');
  byTestId(panel, 'start-camera')[0]?.click();
  expect(sent).toEqual([{ type: 'touched' }, { type: 'start-camera' }]);
});

test.each(['kiosk', 'mirror'] as const)('while the camera looks the %s says that nothing is kept', async (screen) => {
  const panel = await mount(CameraState, fakePage(screen, { camera: { status: 'live', code: 'camera-live' } }));
  expect(words(panel, 'camera-state')).toBe('Camera on · looked at here, forgotten at once');
});
