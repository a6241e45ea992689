import { expect, test } from 'vitest';
import type { OverlayBox } from './frame';
import type { Placement } from './geometry';
import { Painter } from './painter';

interface Drawn {
  readonly calls: string[];
  readonly said: string[];
}

/** A context that notes what was asked of it. */
function canvas(): Drawn & { context: CanvasRenderingContext2D } {
  const calls: string[] = [];
  const said: string[] = [];
  const noted = (name: string) => (first: unknown) => {
    calls.push(name);
    if (name === 'fillText') {
      said.push(String(first));
    }
    return { width: 50 };
  };
  const get = (set: Record<string, unknown>, name: string): unknown => set[name] ?? noted(name);
  return { calls, said, context: new Proxy({}, { get }) as unknown as CanvasRenderingContext2D };
}

function placed(width: number): Placement {
  return { matrix: [1, 0, 0, 1, 0, 0], picture: { x: 0, y: 0, width, height: 200 }, toCanvas: () => ({ x: 9, y: 9, width: 9, height: 9 }) };
}

test('a box is named without a figure: the one that counts stands in the title', () => {
  const { said, context } = canvas();
  const box: OverlayBox = { track: 1, box: { x: 0, y: 0, width: 1, height: 1 }, state: 'recognised', category: 'shirt', confidence: 0.96 };
  new Painter(context).boxes([box, { ...box, state: 'unsure' }], placed(300), 10);
  expect(said).toEqual(['Shirt', 'Shirt?']);
});
