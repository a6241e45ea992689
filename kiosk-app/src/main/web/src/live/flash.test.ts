import { describe, expect, test } from 'vitest';
import { measured, type Edge, type Sample } from './flash';

const FRAME_MS = 33;
const CELLS = 48;
/** Where the hand mirror is in the picture. */
const MIRROR = [17, 18, 25, 26];

/** A generator of chance that comes out the same each time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

function flashes(random: () => number, count = 24): readonly Edge[] {
  let at = 1500;
  return Array.from({ length: 2 * count }, (_, place) => {
    const edge = { at, white: place % 2 === 0 };
    at += 420 + random() * 480;
    return edge;
  });
}

/** What a camera sees: `light` says how bright each cell is at a time. */
function seen(edges: readonly Edge[], light: (cell: number, time: number, white: boolean) => number, delay = 0): readonly Sample[] {
  const until = (edges.at(-1)?.at ?? 0) + 1500;
  return Array.from({ length: Math.floor(until / FRAME_MS) }, (_, frame) => {
    const captured = frame * FRAME_MS;
    const white = edges.filter(({ at }) => at <= captured).at(-1)?.white ?? false;
    return { at: captured + delay, cells: Array.from({ length: CELLS }, (_each, cell) => light(cell, captured, white)) };
  });
}

const median = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;

describe('a delay that is known is measured', () => {
  for (const delay of [0, 40, 95, 140, 310, 900]) {
    test(`of ${delay} ms`, () => {
      const random = chance(delay + 1);
      const edges = flashes(random);
      const samples = seen(edges, (cell, _, white) => (MIRROR.includes(cell) && white ? 170 : 60) + 12 * random(), delay);
      const { latenciesMs, match } = measured(edges, samples)!;
      expect(latenciesMs).toHaveLength(24);
      latenciesMs.forEach((latency) => {
        expect(latency).toBeGreaterThanOrEqual(delay);
        expect(latency).toBeLessThanOrEqual(delay + FRAME_MS);
      });
      expect(median(latenciesMs)).toBeGreaterThan(delay + 5);
      expect(match).toBeGreaterThan(0.9);
    });
  }
});

test('a camera that adapts its exposure and sees the flash faintly is understood', () => {
  const random = chance(5);
  const edges = flashes(random);
  const drift = (time: number): number => 25 * Math.sin(time / 4000);
  const samples = seen(edges, (cell, time, white) => 90 + drift(time) + (MIRROR.includes(cell) && white ? 60 : 0) + 6 * random(), 120);
  const { latenciesMs } = measured(edges, samples)!;
  expect(latenciesMs.length).toBeGreaterThan(20);
  expect(Math.abs(median(latenciesMs) - 136)).toBeLessThan(20);
});

describe('what does not follow the flashes is no latency', () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
    test(`noise, ${seed}`, () => {
      const random = chance(seed);
      const edges = flashes(random);
      expect(measured(edges, seen(edges, () => 255 * random()))).toBeUndefined();
    });

    test(`lamps that flicker and somebody who walks by, ${seed}`, () => {
      const random = chance(100 + seed);
      const edges = flashes(random);
      const flicker = 300 + 400 * random();
      const walks = 2000 + 3000 * random();
      const light = (cell: number, time: number): number =>
        100 + 80 * Math.sign(Math.sin((2 * Math.PI * time) / flicker + cell)) + 40 * Math.sin((2 * Math.PI * (time + 90 * cell)) / walks);
      expect(measured(edges, seen(edges, light))).toBeUndefined();
    });
  }

  test('a picture that stands still, one that is faint, and none at all', () => {
    const edges = flashes(chance(9));
    expect(measured(edges, seen(edges, () => 120))).toBeUndefined();
    expect(measured(edges, seen(edges, (_cell, _time, white) => (white ? 125 : 120), 80))).toBeUndefined();
    expect(measured(edges, [])).toBeUndefined();
  });

  test('a picture that is dark when the glass is white', () => {
    const edges = flashes(chance(11));
    expect(measured(edges, seen(edges, (_cell, _time, white) => (white ? 40 : 200), 80))).toBeUndefined();
  });
});
