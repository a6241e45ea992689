import { expect, test } from 'vitest';
import { memory } from './fakes';
import { Unsent } from './unsent';

const DEED = { key: 'k', name: 'Ana', request: 'r1', thing: 'Shirt M', reply: 'coming', at: 0 };

test.each(['not JSON', '7', '[null, 7, {"key": 1}]', '{}'])('what somebody else wrote there is left alone: %s', (text) => {
  const kept = memory();
  kept.setItem('trumeau-phone-unsent', text);
  expect(new Unsent(kept).all).toEqual([]);
});

test('a phone without room keeps it in memory', () => {
  const full = { ...memory(), setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } };
  const unsent = new Unsent(full);
  unsent.add(DEED);
  expect(unsent.all).toEqual([DEED]);
});

test('a clock that was set back drops nothing new and keeps nothing for ever', () => {
  const unsent = new Unsent(memory());
  unsent.add({ ...DEED, at: 1_000_000 });
  expect(unsent.dropLate(999_000)).toEqual([]);
  expect(unsent.dropLate(0)).toHaveLength(1);
});
