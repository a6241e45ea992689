import { expect, test } from 'vitest';
import { fakePage, mount, STATUS, words } from '../../house/fakes';
import Latency, { judged } from './latency';

test('the 95 % figure of the glass stands large', async () => {
  const panel = await mount(Latency, fakePage('staff', { staff: STATUS }));
  expect(words(panel, 'latency-p95')).toBe('61 ms');
});

test.each([
  [null, ''],
  [100, 'ok'],
  [125, 'warn'],
  [126, 'bad'],
] as const)('%s ms is judged "%s"', (p95, expected) => {
  expect(judged({ p50: 1, p95, n: 1 })).toBe(expected);
});
