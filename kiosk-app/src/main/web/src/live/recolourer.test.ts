import { afterEach, expect, test, vi } from 'vitest';
import { dyeOf } from '../panels/live-picture/live-picture';
import { WHOLE, type LiveFrame } from './frame';
import { place } from './geometry';
import { gainOf, Recolourer } from './recolourer';

afterEach(() => void vi.restoreAllMocks());

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
    worn: [{ region: WHOLE, columns: 1, rows: 1, layers: [{ part: 'lower', colour: '#101010' }, { part: 'upper', colour: '#c4262e' }] }],
  },
  masks: [new Uint8Array([1]), new Uint8Array([2])],
  jpeg: new Blob(['x']),
};

test('the likeliest part that is seen is recoloured, from the mean of its own pixels', () => {
  const dye = dyeOf(FRAME, { parts: ['outerwear', 'upper'], colour: 'navy' });
  expect(dye).toMatchObject({ from: '#c4262e', to: '#1f2a44' });
  expect([...(dye?.mask ?? [])]).toEqual([2]);
});

test.each([
  ['nobody asked', undefined],
  ['it is not seen', { parts: ['dress'], colour: 'navy' }],
  ['nobody knows the colour', { parts: ['upper'], colour: 'octarine' }],
])('nothing is recoloured when %s', (_, wished) => {
  expect(dyeOf(FRAME, wished)).toBeUndefined();
});

test('a frame without masks is left as it is', () => {
  const bare = { ...FRAME, masks: [], header: { ...FRAME.header, worn: [] } };
  expect(dyeOf(bare, { parts: ['upper'], colour: 'navy' })).toBeUndefined();
});

test('folds become deeper on what becomes lighter, and flatter on what becomes darker, within bounds', () => {
  expect(gainOf(20, 90)).toBe(1.5);
  expect(gainOf(90, 15)).toBe(0.55);
  expect(gainOf(50, 50)).toBe(1);
});

/** Everything a graphics card is asked for; it answers with objects and yes. */
function card(lost: string[]): WebGL2RenderingContext {
  const extension = { loseContext: () => lost.push('lost') };
  const answers: Record<string, unknown> = { getProgramParameter: () => true, isContextLost: () => false, getExtension: () => extension };
  return new Proxy({}, { get: (_, name: string) => answers[name] ?? (() => ({})) }) as WebGL2RenderingContext;
}

test('what is forgotten is gone from the graphics card, and the next garment gets another one', () => {
  const lost: string[] = [];
  const asked: unknown[] = [];
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (this: HTMLCanvasElement) {
    asked.push(this);
    return card(lost) as never;
  });
  const drawn: unknown[] = [];
  const context = { save: () => undefined, restore: () => undefined, setTransform: () => undefined, drawImage: (...what: unknown[]) => drawn.push(what) };
  const placement = place(FRAME.header, { glass: { width: 4, height: 2 }, fit: 'cover', flip: true });
  const dye = dyeOf(FRAME, { parts: ['upper'], colour: 'navy' });
  const recolourer = new Recolourer();
  const draw = (): void => dye && recolourer.draw(context as never, { width: 4, height: 2 } as ImageBitmap, FRAME.header, placement, dye);
  draw();
  draw();
  expect(asked).toHaveLength(1);
  recolourer.forget();
  recolourer.forget();
  expect(lost).toEqual(['lost']);
  draw();
  expect(asked).toHaveLength(2);
  expect(asked[1]).not.toBe(asked[0]);
  expect(drawn).toHaveLength(3);
});

test('without a graphics card the garment stays as it is', () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  const dye = dyeOf(FRAME, { parts: ['upper'], colour: 'navy' });
  const drawImage = vi.fn();
  const placement = place(FRAME.header, { glass: { width: 4, height: 2 }, fit: 'cover', flip: true });
  dye && new Recolourer().draw({ drawImage } as never, { width: 4, height: 2 } as ImageBitmap, FRAME.header, placement, dye);
  expect(drawImage).not.toHaveBeenCalled();
});
