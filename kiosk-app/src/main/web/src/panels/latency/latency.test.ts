import { expect, test } from 'vitest';
import type { Spread } from '../../api/shapes';
import { byTestId, fakePage, mount, STATUS, words } from '../../house/fakes';
import Latency, { judged } from './latency';

test('the 95 % figure of the glass stands large', async () => {
  const panel = await mount(Latency, fakePage('staff', { staff: STATUS }));
  expect(words(panel, 'latency-p95')).toBe('61 ms');
});

test.each([
  ['{"n":0}', ''],
  ['{"p50":1,"p95":100,"n":1}', 'ok'],
  ['{"p50":1,"p95":125,"n":1}', 'warn'],
  ['{"p50":1,"p95":126,"n":1}', 'bad'],
])('%s from the app is judged "%s"', (sent, expected) => {
  expect(judged(JSON.parse(sent) as Spread)).toBe(expected);
});

test('what was not measured yet is a dash without a colour', async () => {
  const latency = { ...STATUS.latency, frameToCanvasMs: { n: 0 } };
  const panel = await mount(Latency, fakePage('staff', { staff: { ...STATUS, latency } }));
  expect(words(panel, 'latency-p95')).toBe('–');
  expect(byTestId(panel, 'latency-p95')[0]?.className.trim()).toBe('big');
});
