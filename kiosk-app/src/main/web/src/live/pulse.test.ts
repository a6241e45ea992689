import { afterEach, expect, test, vi } from 'vitest';
import type { PageMessage } from './messages';
import { Pulse, TELL_PULSE_MS } from './pulse';

afterEach(() => vi.restoreAllMocks());

function pulse() {
  const time = { now: 1_000_000 };
  const told: PageMessage[] = [];
  const renderings: (() => void)[] = [];
  const beating = new Pulse((message) => void told.push(message), () => time.now, (action) => void renderings.push(action));
  const seconds = (count: number, renders: boolean): void => {
    for (let second = 0; second < count; second++) {
      beating.beat();
      if (renders) {
        renderings.splice(0).forEach((action) => action());
      }
      time.now += 1000;
    }
  };
  return { beating, told, renderings, seconds };
}

test('a page that renders tells so every five seconds', () => {
  const { told, seconds } = pulse();
  seconds(11, true);
  expect(told).toEqual([0, 1000, 1000].map((renderedAgeMs) => ({ type: 'alive', renderedAgeMs, hidden: false })));
  expect(TELL_PULSE_MS).toBeLessThanOrEqual(10_000);
});

test('a page that runs but is not rendered tells a growing age, and asks for one rendering only', () => {
  const { told, renderings, seconds } = pulse();
  seconds(16, false);
  expect(told.map((message) => 'renderedAgeMs' in message && message.renderedAgeMs)).toEqual([0, 5000, 10_000, 15_000]);
  expect(renderings).toHaveLength(1);
});

test('a page in the background says so', () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  const { beating, told } = pulse();
  beating.tellNow();
  expect(told).toEqual([{ type: 'alive', renderedAgeMs: 0, hidden: true }]);
});
