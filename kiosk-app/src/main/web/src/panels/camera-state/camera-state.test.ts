import { expect, test } from 'vitest';
import { byTestId, fakePage, mount, NOW, words } from '../../house/fakes';
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
