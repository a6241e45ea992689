import { expect, test, vi } from 'vitest';
import { ASKED, byTestId, CARD, FakeApi, GARMENT, mount, NOW, settled } from '../../house/fakes';
import type { Card, Garment } from '../../api/shapes';
import { WHOLE, type LiveFrame } from '../../live/frame';
import { Page } from '../../live/page';
import { MIRROR_HOLD_MS } from '../../live/visit';
import { choice, putOn } from './choice';
import MirrorWear from './mirror-wear';

const LIKE: Card = { ...CARD, itemId: 'L-1', title: 'Grey coat', relation: 'nearest', wearable: true, sizesInStock: ['S', 'M'], colour: 'grey' };
const WORN: Garment = {
  ...GARMENT,
  cards: [
    LIKE,
    { ...LIKE, itemId: 'L-2', relation: 'similar' },
    { ...LIKE, itemId: 'L-3', relation: 'similar', wearable: false },
    { ...LIKE, itemId: 'L-4', relation: 'similar' },
    { ...LIKE, itemId: 'G-1', relation: 'goes-with', category: 'pants' },
    { ...LIKE, itemId: 'G-2', relation: 'goes-with', category: 'pants' },
    { ...LIKE, itemId: 'G-3', relation: 'goes-with', category: 'skirt' },
    { ...LIKE, itemId: 'A-1', relation: 'also-took' },
  ],
};

function frame(...parts: string[]): LiveFrame {
  const layers = parts.map((part) => ({ part, colour: '#c4262e' }));
  const worn = parts.length ? [{ region: WHOLE, columns: 1, rows: 1, layers }] : [];
  const header = { frame: 1, capturedAtMs: 0, width: 4, height: 2, rotation: 0 as const, mirrored: false, content: WHOLE, overlay: [], worn, dressed: [] };
  return { header, masks: parts.map(() => new Uint8Array([255])), jpeg: new Blob(['x']) };
}

async function mirror() {
  const clock = { now: NOW };
  const page = new Page('mirror', new FakeApi(), () => clock.now);
  page.patchVisit({ scene: { frame: 1, garments: [WORN] }, last: [WORN], seenAt: NOW });
  const panel = await mount(MirrorWear, page);
  page.frames.set(frame('upper'));
  await settled(panel);
  const later = (ms: number, seen = frame('upper')): Promise<unknown> => {
    clock.now += ms;
    page.patch({ now: clock.now });
    page.frames.set(seen);
    return settled(panel);
  };
  const wearing = (): string | undefined => page.state.value.visit.wearing?.itemId;
  return { page, panel, later, wearing };
}

test('two items like the garment and two kinds that go with it are offered, none that can not be put on', () => {
  expect(choice([WORN]).map(({ itemId }) => itemId)).toEqual(['L-1', 'L-2', 'G-1', 'G-3']);
  expect(choice([{ ...WORN, cards: [LIKE] }, { ...WORN, cards: [LIKE] }]).map(({ itemId }) => itemId)).toEqual(['L-1']);
});

test('a touch puts an item on, another takes it off', async () => {
  const { page, panel, wearing, later } = await mirror();
  const send = vi.spyOn(page.connection, 'send');
  byTestId(panel, 'mirror-wear')[1]?.click();
  await settled(panel);
  expect(wearing()).toBe('L-2');
  expect(send).toHaveBeenCalledWith({ type: 'wear', item: 'L-2' });
  expect(byTestId(panel, 'mirror-wear-told')[0]?.textContent).toContain('The look, not the fit');
  await later(60_000);
  expect(wearing()).toBe('L-2');
  byTestId(panel, 'mirror-wear-off')[0]?.click();
  await settled(panel);
  expect(wearing()).toBeUndefined();
  expect(send).toHaveBeenCalledWith({ type: 'wear' });
  await later(60_000);
  expect(wearing()).toBeUndefined();
});

test('what is worn is looked at finer at a touch, and the tour does not take it off meanwhile', async () => {
  const { page, panel, wearing, later } = await mirror();
  await later(20_000);
  const ask = vi.spyOn(page.stills, 'ask');
  byTestId(panel, 'mirror-finer')[0]?.click();
  await settled(panel);
  expect(ask).toHaveBeenCalledOnce();
  await later(30_000);
  expect(wearing()).toBe('L-1');
});

test('without a touch the first two are put on after each other, once', async () => {
  const { wearing, later } = await mirror();
  const shown = [];
  for (const ms of [10_000, 10_000, 8_000, 8_000, 20_000]) {
    await later(ms);
    shown.push(wearing());
  }
  expect(shown).toEqual([undefined, 'L-1', 'L-2', undefined, undefined]);
  expect([0, 18_999, 19_000, 26_999, 27_000, 35_000].map((ms) => putOn(ms, ['a', 'b', 'c']))).toEqual([undefined, undefined, 'a', 'a', 'b', undefined]);
});

test('what hangs on a body that has gone is taken off, and who comes next chooses anew', async () => {
  const { page, panel, wearing, later } = await mirror();
  byTestId(panel, 'mirror-wear')[0]?.click();
  await settled(panel);
  page.patchVisit({ scene: { frame: 2, garments: [] }, last: [] });
  await later(3_000, frame());
  expect(wearing()).toBeUndefined();
  expect(byTestId(panel, 'mirror-wear')).toHaveLength(0);
  page.patchVisit({ scene: { frame: 3, garments: [WORN] } });
  await later(500);
  expect(byTestId(panel, 'mirror-wear')).toHaveLength(4);
  expect(wearing()).toBeUndefined();
});

test('the choice stays while the scene trembles', async () => {
  const { page, panel, later } = await mirror();
  page.patchVisit({ scene: { frame: 2, garments: [{ ...WORN, cards: [{ ...LIKE, itemId: 'X-9' }] }] } });
  await later(500);
  expect(byTestId(panel, 'mirror-wear')[0]?.dataset['itemId']).toBe('L-1');
});

test('the choice goes with the visit', async () => {
  const { page, panel, wearing } = await mirror();
  byTestId(panel, 'mirror-wear')[0]?.click();
  await settled(panel);
  page.startAnew();
  await settled(panel);
  expect(wearing()).toBeUndefined();
});

test('staff on duty bring it in a size that is here', async () => {
  const { page, panel } = await mirror();
  const bring = vi.spyOn(page.api, 'bring');
  byTestId(panel, 'mirror-wear')[0]?.click();
  await settled(panel);
  expect(byTestId(panel, 'mirror-bring')).toHaveLength(0);
  page.patch({ help: { onDuty: true, requests: [], promiseMs: 90_000 } });
  await settled(panel);
  expect(byTestId(panel, 'mirror-bring').map(({ textContent }) => textContent)).toEqual(['S', 'M']);
  byTestId(panel, 'mirror-bring')[1]?.click();
  await settled(panel);
  expect(bring).toHaveBeenCalledWith({ itemId: 'L-1', size: 'M', colour: 'grey' });
});

test('what staff answer is told in full, to who asked', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const { page, panel, later } = await mirror();
  page.start();
  byTestId(panel, 'mirror-wear')[0]?.click();
  const answered = { ...ASKED, itemId: 'L-1', state: 'answered' as const, staff: 'Lin', reply: 'coming' };
  page.patch({ help: { onDuty: true, requests: [answered], promiseMs: 90_000 } });
  await settled(panel);
  expect(byTestId(panel, 'mirror-asked')).toHaveLength(0); // somebody asked before
  byTestId(panel, 'mirror-bring')[0]?.click();
  await settled(panel);
  expect(byTestId(panel, 'mirror-asked')[0]?.textContent).toContain('Lin: I’m bringing it to you');
  page.patchVisit({ scene: { frame: 2, garments: [] }, last: [] });
  await later(MIRROR_HOLD_MS + 3_000, frame());
  await vi.advanceTimersByTimeAsync(1_000);
  vi.useRealTimers();
  expect(page.state.value.visit.asks).toBeUndefined();
});

test('what is put on is marked as demo data, and says why it is offered', async () => {
  const { panel } = await mirror();
  byTestId(panel, 'mirror-wear')[0]?.click();
  await settled(panel);
  expect(byTestId(panel, 'demo-mark')).toHaveLength(1);
  expect(byTestId(panel, 'card-reason')[0]?.textContent).not.toBe('');
});
