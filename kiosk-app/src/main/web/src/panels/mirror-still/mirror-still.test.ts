import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { byTestId, FakeApi, mount, NOW, settled } from '../../house/fakes';
import { WHOLE, type LiveFrame } from '../../live/frame';
import type { PageMessage } from '../../live/messages';
import { Page } from '../../live/page';
import { stillSize } from '../../live/still-drawing';
import MirrorStill from './mirror-still';

const FRAME: LiveFrame = {
  header: { frame: 7, capturedAtMs: 0, width: 4, height: 2, rotation: 0, mirrored: false, content: WHOLE, overlay: [], worn: [], dressed: [], still: 1 },
  masks: [],
  jpeg: new Blob(['x']),
};

/* Nothing is drawn here: there is no canvas. */
const drawing = { does: true };

beforeEach(() => {
  drawing.does = true;
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width: 4, height: 2, close: () => undefined }));
});

afterEach(() => {
  vi.unstubAllGlobals();
});

async function asked() {
  const clock = { now: NOW };
  const page = new Page('mirror', new FakeApi(), () => clock.now);
  const sent: PageMessage[] = [];
  Object.defineProperty(page.connection, 'isUp', { value: true });
  page.connection.send = (message) => void sent.push(message);
  page.patchVisit({ wearing: { itemId: 'L-1', title: 'Grey coat' } });
  const panel = (await mount(MirrorStill, page)) as MirrorStill;
  panel.drawing = () => Promise.resolve(drawing.does);
  page.stills.ask();
  await settled(panel);
  const later = async (ms: number): Promise<void> => {
    clock.now += ms;
    page.patch({ now: clock.now });
    page.stills.tick(clock.now);
    await settled(panel);
    await settled(panel);
  };
  const shows = (): string[] => ['mirror-still-making', 'mirror-still-failed', 'mirror-still'].filter((id) => byTestId(panel, id).length > 0);
  return { page, sent, panel, later, shows };
}

test('what is worn is asked for, and the steps are those that the app tells', async () => {
  const { page, sent, panel, shows } = await asked();
  expect(sent.filter(({ type }) => type === 'still')).toEqual([{ type: 'still', ask: 1, item: 'L-1' }]);
  expect(shows()).toEqual(['mirror-still-making']);
  page.stills.told({ type: 'still', ask: 1, done: 5, of: 12 });
  await settled(panel);
  const bar = byTestId(panel, 'mirror-still-progress')[0] as HTMLProgressElement;
  expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['5', '12']);
});

test('the still stands over the glass with the words that it is no fit', async () => {
  const { page, panel, shows } = await asked();
  expect(page.stills.came(FRAME)).toBe(true);
  await settled(panel);
  expect(shows()).toEqual(['mirror-still']);
  expect(byTestId(panel, 'mirror-still')[0]?.textContent).toContain('The look, not the fit');
  expect(byTestId(panel, 'mirror-still')[0]?.textContent).toContain('Grey coat');
  byTestId(panel, 'mirror-still-back')[0]?.click();
  await settled(panel);
  expect(shows()).toEqual([]);
  expect(page.state.value.visit.still).toBeUndefined();
});

test('what can not be drawn as it should be is no still, and says so', async () => {
  drawing.does = false;
  const { page, panel, shows } = await asked();
  page.stills.came(FRAME);
  await settled(panel);
  await settled(panel);
  expect(shows()).toEqual(['mirror-still-failed']);
  expect(page.state.value.visit.still?.frame).toBeUndefined();
});

test('it closes twenty seconds after the last touch', async () => {
  const { page, later, shows } = await asked();
  await later(1_000);
  page.stills.came(FRAME);
  await later(15_000);
  page.touched();
  await later(19_000);
  expect(shows()).toEqual(['mirror-still']);
  await later(2_000);
  expect(shows()).toEqual([]);
});

test('"Back" while it is made tells the app, and what then comes is not shown', async () => {
  const { page, sent, panel, shows } = await asked();
  byTestId(panel, 'mirror-still-back')[0]?.click();
  await settled(panel);
  expect(sent.at(-1)).toEqual({ type: 'no-still' });
  page.stills.came(FRAME);
  await settled(panel);
  expect(shows()).toEqual([]);
});

test('an answer to an earlier ask is no answer', async () => {
  const { page, panel, shows } = await asked();
  page.stills.ask();
  page.stills.told({ type: 'still', ask: 1, failed: 'nobody' });
  page.stills.came(FRAME);
  await settled(panel);
  expect(shows()).toEqual(['mirror-still-making']);
});

test.each([
  ['nobody', 'Nobody faces the mirror'],
  ['late', 'not work in time'],
])('that there is none is told in words: %s', async (failed, words) => {
  const { page, panel, later, shows } = await asked();
  page.stills.told({ type: 'still', ask: 1, failed });
  await settled(panel);
  expect(byTestId(panel, 'mirror-still-failed')[0]?.textContent).toContain(words);
  byTestId(panel, 'mirror-still-again')[0]?.click();
  await settled(panel);
  expect(shows()).toEqual(['mirror-still-making']);
  page.stills.told({ type: 'still', ask: 2, failed });
  await later(9_000);
  expect(shows()).toEqual([]);
});

test('an app that says nothing, or a line that breaks, leaves nobody waiting', async () => {
  const silent = await asked();
  await silent.later(6_500);
  expect(silent.shows()).toEqual(['mirror-still-failed']);
  const broken = await asked();
  broken.page.stills.lost();
  await settled(broken.panel);
  expect(broken.shows()).toEqual(['mirror-still-failed']);
});

test('nothing of it outlives the visit', async () => {
  const { page, panel, shows } = await asked();
  page.stills.came(FRAME);
  await settled(panel);
  page.startAnew();
  await settled(panel);
  expect(shows()).toEqual([]);
  expect(page.state.value.visit.still).toBeUndefined();
});

test('it has all pixels of the glass and of the picture, up to three for one', () => {
  const glass = { width: 1080, height: 1920 };
  expect(stillSize(glass, { width: 540, height: 960 }, 1)).toEqual(glass);
  expect(stillSize(glass, { width: 2160, height: 4000 }, 1)).toEqual({ width: 2160, height: 3840 });
  expect(stillSize({ width: 400, height: 700 }, { width: 540, height: 960 }, 4)).toEqual({ width: 1200, height: 2100 });
});
