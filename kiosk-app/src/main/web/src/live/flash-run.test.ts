import { expect, test } from 'vitest';
import type { Measured } from './flash';
import { FlashRun } from './flash-run';

/** A glass, a camera that sees it after `delay`, and a clock that is set forward. */
function loop(flashes: number, delay: number) {
  let now = 0;
  let timers: { readonly at: number; readonly action: () => void }[] = [];
  const shown: { readonly at: number; readonly white: boolean | undefined }[] = [];
  const results: (Measured | undefined)[] = [];
  let state = 1;
  const run = new FlashRun(
    flashes,
    {
      show: (white) => shown.push({ at: now, white }),
      committed: (action) => action(),
      later: (action, ms) => timers.push({ at: now + ms, action }),
      clock: () => now,
      random: () => (state = (state * 48271) % 2147483647) / 2147483647,
    },
    (result) => results.push(result),
  );
  const glass = (time: number): number => (shown.filter(({ at }) => at <= time).at(-1)?.white ? 200 : 30);
  const pass = (ms: number): void => {
    for (const until = now + ms; now < until; now += 1) {
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      due.forEach(({ action }) => action());
      if (now % 33 === 0) {
        run.drawn([glass(now - delay), 90]);
      }
    }
  };
  return { run, shown, results, pass };
}

test('a loop with a known delay is measured, and the glass is given back', () => {
  const { run, shown, results, pass } = loop(12, 150);
  run.start();
  pass(40_000);
  expect(results).toHaveLength(1);
  expect(results[0]?.latenciesMs).toHaveLength(12);
  results[0]?.latenciesMs.forEach((latency) => expect(Math.abs(latency - 166)).toBeLessThan(18));
  expect(shown[0]?.white).toBe(false);
  expect(shown.at(-1)?.white).toBeUndefined();
});

test('no second has more flashes than is safe to look at', () => {
  const { run, shown, pass } = loop(40, 100);
  run.start();
  pass(90_000);
  const rises = shown.filter(({ white }) => white).map(({ at }) => at);
  expect(rises).toHaveLength(40);
  rises.slice(2).forEach((at, place) => expect(at - rises[place]!).toBeGreaterThan(1000));
});

test('what is stopped gives the glass back and answers nothing', () => {
  const { run, shown, results, pass } = loop(12, 100);
  run.start();
  pass(5000);
  run.stop();
  pass(60_000);
  expect(shown.at(-1)?.white).toBeUndefined();
  expect(results).toEqual([]);
});

test('a camera that sees another thing answers that nothing was seen', () => {
  const { run, results, pass } = loop(12, 1e9);
  run.start();
  pass(40_000);
  expect(results).toEqual([undefined]);
});
