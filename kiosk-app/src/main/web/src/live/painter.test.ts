import { afterEach, expect, test, vi } from 'vitest';
import { speak } from '../i18n/language';
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
  return { matrix: [1, 0, 0, 1, 0, 0], upright: [1, 0, 0, 1, 0, 0], picture: { x: 0, y: 0, width, height: 200 }, toCanvas: () => ({ x: 9, y: 9, width: 9, height: 9 }) };
}

const GLASS = { width: 300, height: 200 };
const BOX: OverlayBox = { track: 1, box: { x: 0, y: 0, width: 1, height: 1 }, state: 'recognised', category: 'shirt', confidence: 0.96 };
const IMAGE = {} as CanvasImageSource;

afterEach(() => {
  vi.restoreAllMocks();
  speak('en');
});

test('a box is named without a figure: the one that counts stands in the title', () => {
  const { said, context } = canvas();
  new Painter(context).boxes([BOX, { ...BOX, state: 'unsure' }], placed(300), 10);
  expect(said).toEqual(['Shirt', 'Shirt?']);
});

test('the glass is cleared only where the picture leaves a margin', () => {
  const whole = canvas();
  new Painter(whole.context).picture(IMAGE, placed(300), GLASS);
  expect(whole.calls.filter((call) => call === 'fillRect' || call === 'drawImage')).toEqual(['drawImage']);
  const part = canvas();
  new Painter(part.context).picture(IMAGE, placed(200), GLASS);
  expect(part.calls.filter((call) => call === 'fillRect' || call === 'drawImage')).toEqual(['fillRect', 'drawImage', 'drawImage']);
});

test('the haze in the margin is taken from every tenth frame', () => {
  const haze = canvas();
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(haze.context);
  const painter = new Painter(canvas().context);
  for (let frame = 0; frame < 21; frame++) {
    painter.picture(IMAGE, placed(200), GLASS);
  }
  expect(haze.calls).toHaveLength(3 * 2);
});

test('the style is asked for its letters once per language', () => {
  const asked = vi.spyOn(window, 'getComputedStyle');
  const painter = new Painter(canvas().context);
  painter.boxes([BOX, BOX], placed(300), 10);
  painter.boxes([BOX], placed(300), 10);
  expect(asked).toHaveBeenCalledTimes(1);
  speak('zh');
  painter.boxes([BOX], placed(300), 10);
  expect(asked).toHaveBeenCalledTimes(2);
});
