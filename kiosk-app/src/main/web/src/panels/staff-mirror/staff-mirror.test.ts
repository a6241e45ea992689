import { expect, test } from 'vitest';
import { ApiProblem } from '../../api/api';
import { byTestId, FakeApi, fakePage, MIRROR, mount, settled, STATUS, words } from '../../house/fakes';
import type { Panel } from '../../house/panel';
import type { PageMessage } from '../../live/messages';
import StaffMirror from './staff-mirror';

const LIVE = { status: 'live', code: 'camera-live' } as const;

async function opened(part = {}) {
  const api = new FakeApi();
  const page = fakePage('staff', { staff: STATUS, mirror: MIRROR, camera: LIVE, ...part }, api);
  const sent: PageMessage[] = [];
  page.connection.send = (message) => void sent.push(message);
  const panel = await mount(StaffMirror, page);
  await touch(panel, 'mirror-set-up');
  return { api, page, panel, sent };
}

async function touch(panel: Panel, id: string): Promise<void> {
  byTestId(panel, id)[0]?.click();
  await settled(panel);
}

async function slide(panel: Panel, what: string, value: number): Promise<void> {
  const input = byTestId(panel, `mirror-${what}`)[0] as HTMLInputElement;
  input.value = String(value);
  input.dispatchEvent(new Event('input'));
  await settled(panel);
}

test('what is slid and turned counts once it is saved, and not before', async () => {
  const { api, page, panel } = await opened();
  await touch(panel, 'mirror-rotate');
  await touch(panel, 'mirror-flip');
  await slide(panel, 'tilt', 7.5);
  await slide(panel, 'height', -12);
  await slide(panel, 'size', 140);
  expect(api.asked).toEqual([]);
  expect(page.state.value.mirror).toEqual(MIRROR);

  await touch(panel, 'mirror-save');
  const saved = { rotation: 90, mirrored: true, tilt: 7.5, turn: 0, height: -12, size: 140 };
  expect(api.asked).toEqual([`mirror ${JSON.stringify(saved)}`]);
  expect(page.state.value.mirror).toEqual({ ...saved, asDelivered: false });
  expect(words(panel, 'mirror-told')).toBe('Saved. The mirror shows it now.');
});

test('four quarters are a whole turn', async () => {
  const { panel } = await opened();
  const seen: string[] = [];
  for (let quarter = 0; quarter < 4; quarter += 1) {
    await touch(panel, 'mirror-rotate');
    seen.push(words(panel, 'mirror-rotate'));
  }
  expect(seen.map((each) => each.replace(/.*: /, ''))).toEqual(['90°', '180°', '270°', '0°']);
});

test('as delivered is asked for where somebody set it up, and the slides follow', async () => {
  const { api, panel } = await opened({ mirror: { ...MIRROR, tilt: 9, asDelivered: false } });
  expect((byTestId(panel, 'mirror-tilt')[0] as HTMLInputElement).value).toBe('9');
  await touch(panel, 'mirror-delivered');
  expect(api.asked).toEqual(['mirror as delivered']);
  expect((byTestId(panel, 'mirror-tilt')[0] as HTMLInputElement).value).toBe('0');
  expect(byTestId(panel, 'mirror-delivered')[0]?.hasAttribute('disabled')).toBe(true);
});

test('what the app refuses is said, and stays to be put right', async () => {
  const { api, page, panel } = await opened();
  await slide(panel, 'turn', -4);
  api.failure = new ApiProblem('bad-setup', 400);
  await touch(panel, 'mirror-save');
  expect(words(panel, 'mirror-told')).toBe('The mirror can’t be set up so.');
  expect((byTestId(panel, 'mirror-turn')[0] as HTMLInputElement).value).toBe('-4');
  expect(page.state.value.mirror).toEqual(MIRROR);
});

test('the picture is asked for while somebody sets up; without a camera it is said what to do', async () => {
  const { sent } = await opened();
  expect(sent).toEqual([{ type: 'want-frames' }]);
  const dark = await opened({ camera: { status: 'waiting-for-notice', code: 'camera-waiting-for-notice' } });
  expect(dark.sent).toEqual([]);
  expect(byTestId(dark.panel, 'mirror-no-picture')).toHaveLength(1);
});

test('a line that was lost and is back is asked for the picture again', async () => {
  const { page, panel, sent } = await opened({ link: 'up' });
  page.patch({ link: 'down' });
  await settled(panel);
  page.patch({ link: 'up' });
  await settled(panel);
  expect(sent).toEqual([{ type: 'want-frames' }, { type: 'want-frames' }]);
});

test('who has set it up sees no more pictures of shoppers, and none stays', async () => {
  const { page, panel, sent } = await opened();
  page.frames.set({ header: {} as never, masks: [], jpeg: new Blob(['x']) });
  await touch(panel, 'mirror-cancel');
  expect(sent.at(-1)).toEqual({ type: 'no-frames' });
  expect(page.frames.value).toBeUndefined();
});

test('closing it, or the console, forgets what was tried', async () => {
  const { page, panel } = await opened();
  await slide(panel, 'size', 200);
  await touch(panel, 'mirror-cancel');
  await touch(panel, 'mirror-set-up');
  expect((byTestId(panel, 'mirror-size')[0] as HTMLInputElement).value).toBe('100');
  await slide(panel, 'size', 200);
  page.patch({ staff: undefined });
  await settled(panel);
  page.patch({ staff: STATUS });
  await settled(panel);
  expect(byTestId(panel, 'mirror-size')).toHaveLength(0);
});

test('where lights are there, staff choose what every visit begins with', async () => {
  const api = new FakeApi();
  const light = { presets: ['daylight', 'shop'] };
  const page = fakePage('staff', { staff: STATUS, mirror: MIRROR, light }, api);
  const panel = await mount(StaffMirror, page);
  expect(byTestId(panel, 'staff-light').map((button) => button.textContent?.trim())).toEqual(['Daylight', 'Shop']);
  byTestId(panel, 'staff-light')[1]?.click();
  await settled(panel);
  expect(api.asked).toEqual(['staff light shop']);
  expect(byTestId(panel, 'staff-light').some((button) => button.getAttribute('aria-pressed') === 'true')).toBe(true);
  page.patch({ light: { presets: [] } });
  await settled(panel);
  expect(byTestId(panel, 'staff-light')).toHaveLength(0);
});
