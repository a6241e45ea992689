import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WHOLE, type LiveFrame, type Worn } from './frame';
import type { Placement } from './geometry';
import { lightOf, Spotlight } from './spotlight';

const PLACEMENT: Placement = { matrix: [1, 0, 0, 1, 0, 0], upright: [-2, 0, 0, 2, 800, 0], picture: { x: 0, y: 0, width: 800, height: 400 }, toCanvas: () => WHOLE };
const IMAGE = { width: 400, height: 200 };
const CLOTHES: Worn = { region: WHOLE, columns: 1, rows: 1, layers: [{ part: 'upper', colour: '#c4262e' }, { part: 'lower', colour: '#0a0b0c' }] };
const PERSON: Worn = { region: { x: 0.25, y: 0, width: 0.5, height: 1 }, columns: 2, rows: 1, layers: [{ part: 'person', colour: '#000000' }] };

function frame(...worn: readonly Worn[]): LiveFrame {
  const header = { frame: 1, capturedAtMs: 0, ...IMAGE, rotation: 0 as const, mirrored: false, content: WHOLE, overlay: [], dressed: [], worn };
  const masks = worn.flatMap(({ layers, columns }) => layers.map(() => new Uint8Array(columns).map((_, cell) => 100 + cell)));
  return { header, masks, jpeg: new Blob(['x']) };
}

interface Noted {
  readonly calls: { readonly name: string; readonly args: readonly unknown[]; readonly alpha: unknown; readonly mode: unknown }[];
  readonly pixels: Uint8ClampedArray;
  readonly context: CanvasRenderingContext2D;
}

/** A context that notes what was asked of it. */
function canvas(): Noted {
  const calls: Noted['calls'] = [];
  const pixels = new Uint8ClampedArray(8);
  const set: Record<string, unknown> = {};
  const noted =
    (name: string) =>
    (...args: unknown[]) => {
      calls.push({ name, args, alpha: set['globalAlpha'], mode: set['globalCompositeOperation'] });
      return { data: pixels };
    };
  const context = new Proxy(set, { get: (own, name: string) => own[name] ?? noted(name) });
  return { calls, pixels, context: context as unknown as CanvasRenderingContext2D };
}

let now = 0;
let glass = canvas();
let veil = canvas();
let spotlight = new Spotlight(() => now);

beforeEach(() => {
  now = 0;
  glass = canvas();
  veil = canvas();
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() => veil.context as unknown as RenderingContext);
  spotlight = new Spotlight(() => now);
});

afterEach(() => vi.restoreAllMocks());

function drawAt(time: number, shown: LiveFrame): number {
  now = time;
  return spotlight.draw(glass.context, IMAGE, shown, PLACEMENT);
}

const darkness = (): readonly unknown[] => glass.calls.filter(({ name }) => name === 'drawImage').map(({ alpha }) => alpha);

test('who is alone is not dimmed around', () => {
  expect([0, 50, 900].map((time) => drawAt(time, frame(CLOTHES)))).toEqual([0, 0, 0]);
  expect(glass.calls).toEqual([]);
});

test('the rest fades to 55 % in 400 ms while somebody else is there, and back when not', () => {
  expect([0, 100, 200, 400, 800].map((time) => drawAt(time, frame(CLOTHES, PERSON)))).toEqual([0, 0.25, 0.5, 1, 1]);
  expect(darkness().at(-1)).toBeCloseTo(0.45);
  expect([900, 1000, 1200, 1300].map((time) => drawAt(time, frame(CLOTHES)))).toEqual([0.75, 0.5, 0, 0]);
  expect(darkness().at(-1)).toBeCloseTo(0.225);
});

test('a frame that misses the person is no flash', () => {
  [0, 400].forEach((time) => drawAt(time, frame(PERSON)));
  expect(drawAt(440, frame())).toBeCloseTo(0.9);
  expect(drawAt(480, frame(PERSON))).toBe(1);
});

test('the person is cut out where the frame says, and the veil lies over the upright picture', () => {
  [0, 400].forEach((time) => drawAt(time, frame(CLOTHES, PERSON)));
  expect([...veil.pixels].filter((_, at) => at % 4 === 3)).toEqual([100, 101]);
  const cut = veil.calls.filter(({ name }) => name === 'drawImage').at(-1);
  expect(cut?.mode).toBe('destination-out');
  expect(cut?.args.slice(1)).toEqual([12.5, 0, 25, 25]);
  expect(glass.calls.filter(({ name }) => name === 'setTransform').at(-1)?.args).toEqual(PLACEMENT.upright);
  expect(glass.calls.at(-2)?.args.slice(1)).toEqual([0, 0, 400, 200]);
});

test('nothing of a visit stays', () => {
  [0, 400].forEach((time) => drawAt(time, frame(PERSON)));
  spotlight.forget();
  expect(drawAt(440, frame())).toBe(0);
});

test('the light is the person, never a garment', () => {
  expect(lightOf(frame(CLOTHES))).toBeUndefined();
  expect(lightOf(frame())).toBeUndefined();
  expect([...(lightOf(frame(CLOTHES, PERSON))?.mask ?? [])]).toEqual([100, 101]);
  expect(lightOf(frame(PERSON))?.worn).toEqual(PERSON);
});
