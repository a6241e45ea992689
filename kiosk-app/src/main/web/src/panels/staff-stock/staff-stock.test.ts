import { expect, test } from 'vitest';
import { ApiProblem } from '../../api/api';
import { byTestId, FakeApi, fakePage, mount, settled, STATUS, words } from '../../house/fakes';
import type { Panel } from '../../house/panel';
import StaffStock from './staff-stock';

async function looked(api = new FakeApi()) {
  const panel = await mount(StaffStock, fakePage('staff', { staff: STATUS }, api));
  const field = byTestId(panel, 'count-asked')[0] as HTMLInputElement;
  field.value = ' 4006381333931 ';
  field.form?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(panel);
  return { panel, api };
}

async function touched(panel: Panel, id: string): Promise<void> {
  byTestId(panel, id)[0]?.click();
  await settled(panel);
}

test('after the scan two touches put a figure right', async () => {
  const { panel, api } = await looked();
  expect(words(panel, 'count-item')).toContain('Navy Oxford shirt');
  await touched(panel, 'count-size');
  await touched(panel, 'count-0');
  expect(api.asked).toEqual(['shelves 4006381333931', 'counted T-1 S 0', 'shelves 4006381333931']);
  expect(words(panel, 'count-told')).toBe('Navy Oxford shirt in S: 0 is what every screen shows now.');
});

test('no number can be said before a size', async () => {
  const { panel } = await looked();
  expect(byTestId(panel, 'count-0')).toEqual([]);
});

test('a correction that did not arrive is not called done, and can be said again', async () => {
  const { panel, api } = await looked();
  await touched(panel, 'count-size');
  api.failure = new ApiProblem('app-unreachable', 0);
  await touched(panel, 'count-3');
  expect(words(panel, 'count-told')).toBe('');
  expect(byTestId(panel, 'count-3')).toHaveLength(1);
});
