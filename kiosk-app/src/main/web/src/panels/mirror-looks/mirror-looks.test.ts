import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { byTestId, FakeApi, GARMENT, mount, NOW, settled } from '../../house/fakes';
import { WHOLE, type LiveFrame } from '../../live/frame';
import { Page } from '../../live/page';
import { MIRROR_HOLD_MS } from '../../live/visit';
import MirrorLooks from './mirror-looks';
import { EVERY_MS, TURN_MS } from './turn';

const FRAME: LiveFrame = {
  header: {
    frame: 1,
    capturedAtMs: 0,
    width: 4,
    height: 2,
    rotation: 0,
    mirrored: false,
    content: WHOLE,
    overlay: [],
    dressed: [],
    worn: [{ region: WHOLE, columns: 1, rows: 1, layers: [{ part: 'upper', colour: '#c4262e' }] }],
  },
  masks: [new Uint8Array([255])],
  jpeg: new Blob(['x']),
};

let open = 0;

beforeEach(() => {
  open = 0;
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  vi.stubGlobal('createImageBitmap', () => {
    open += 1;
    return Promise.resolve({ width: 2, height: 4, close: () => (open -= 1) });
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function mirror() {
  const clock = { now: NOW };
  const page = new Page('mirror', new FakeApi(), () => clock.now);
  page.canvas = document.createElement('canvas');
  page.patchVisit({ scene: { frame: 1, garments: [GARMENT] }, last: [GARMENT], seenAt: NOW });
  const panel = await mount(MirrorLooks, page);
  const touch = async (id: string): Promise<void> => {
    byTestId(panel, id)[0]?.click();
    await vi.advanceTimersByTimeAsync(0);
    await settled(panel);
  };
  const later = async (ms: number): Promise<void> => {
    clock.now += ms;
    page.patch({ now: clock.now });
    await settled(panel);
  };
  page.frames.set(FRAME);
  await settled(panel);
  return { page, panel, touch, later };
}

test('nothing is offered while nobody is seen', async () => {
  const { page, panel, later } = await mirror();
  expect(byTestId(panel, 'mirror-keep-look')).toHaveLength(1);
  page.frames.set(undefined);
  await later(3_000);
  expect(byTestId(panel, 'mirror-keep-look')).toHaveLength(0);
});

test('looks stand side by side, three at most, each with its colour', async () => {
  const { page, panel, touch } = await mirror();
  for (const colour of ['red', 'navy', 'black', undefined]) {
    page.patchVisit({ recoloured: colour ? { parts: ['upper'], colour } : undefined });
    await touch('mirror-keep-look');
  }
  expect(open).toBe(3);
  await touch('mirror-side-by-side');
  expect(byTestId(panel, 'mirror-look').map((look) => look.textContent?.trim())).toEqual(['Navy', 'Black', 'As it is']);
  expect(byTestId(panel, 'mirror-looks')[0]?.textContent).toContain('until your visit ends');
  await touch('mirror-looks-forget');
  expect(open).toBe(0);
  expect(byTestId(panel, 'mirror-look')).toHaveLength(0);
});

test('a look in which an item was put on is called by that item', async () => {
  const { page, panel, touch } = await mirror();
  page.patchVisit({ wearing: { itemId: 'L-1', title: 'Grey coat' }, recoloured: { parts: ['upper'], colour: 'red' } });
  await touch('mirror-keep-look');
  await touch('mirror-side-by-side');
  expect(byTestId(panel, 'mirror-look').map((look) => look.textContent?.trim())).toEqual(['Grey coat']);
});

test('what stands above makes room for the turn, too', async () => {
  const { touch } = await mirror();
  await touch('mirror-turn');
  expect(document.documentElement.style.getPropertyValue('--looks')).not.toBe('0px');
});

test('looks that are left open close by themselves', async () => {
  const { panel, touch, later } = await mirror();
  await touch('mirror-keep-look');
  await touch('mirror-side-by-side');
  await later(21_000);
  expect(byTestId(panel, 'mirror-looks')).toHaveLength(0);
});

test('a turn takes eight seconds and is seen again', async () => {
  const { page, panel, touch } = await mirror();
  await touch('mirror-turn');
  expect(byTestId(panel, 'mirror-turning')[0]?.textContent?.trim()).toBe('Turn around slowly: 8');
  await vi.advanceTimersByTimeAsync(TURN_MS);
  await settled(panel);
  expect(byTestId(panel, 'mirror-turn-replay')).toHaveLength(1);
  expect(page.state.value.visit.turn).toHaveLength(TURN_MS / EVERY_MS);
});

test('nothing stays open of a visit that ends, nor of a turn that it cuts off', async () => {
  const { page, panel, touch } = await mirror();
  await touch('mirror-keep-look');
  await touch('mirror-turn');
  await vi.advanceTimersByTimeAsync(TURN_MS);
  await touch('mirror-looks-back');
  await touch('mirror-turn');
  await vi.advanceTimersByTimeAsync(TURN_MS / 2);
  page.startAnew();
  await settled(panel);
  await vi.advanceTimersByTimeAsync(0);
  expect(open).toBe(0);
  expect(byTestId(panel, 'mirror-turning')).toHaveLength(0);
  const touched = vi.spyOn(page, 'touched');
  await vi.advanceTimersByTimeAsync(TURN_MS);
  await settled(panel);
  expect(open).toBe(0);
  expect(touched).not.toHaveBeenCalled();
  expect(page.state.value.visit.turn).toBeUndefined();
});

test('who has gone leaves nothing, without a sensor too', async () => {
  const { page, touch, later } = await mirror();
  page.start();
  await touch('mirror-keep-look');
  page.patchVisit({ scene: { frame: 2, garments: [] } });
  await later(MIRROR_HOLD_MS + 1_000);
  page.patchVisit({ touchedAt: NOW + MIRROR_HOLD_MS }); // at another screen of the device
  await vi.advanceTimersByTimeAsync(1_000);
  expect(open).toBe(0);
  expect(page.state.value.visit.looks).toBeUndefined();
});
