import { expect, test } from 'vitest';
import { byTestId, FakeApi, fakePage, mount, settled, STATUS, words } from '../../house/fakes';
import StaffSync, { outcomeWords } from './staff-sync';

test('release, generation and outcome are shown, and sync can be asked for', async () => {
  const api = new FakeApi();
  const panel = await mount(StaffSync, fakePage('staff', { staff: STATUS }, api));
  expect(words(panel, 'sync-release')).toBe('12');
  expect(words(panel, 'sync-outcome')).toBe('Already up to date');
  byTestId(panel, 'sync-now')[0]?.click();
  await settled(panel);
  expect(api.asked).toEqual(['sync']);
  expect(byTestId(panel, 'sync-now')[0]?.hasAttribute('disabled')).toBe(true);
});

test('an outcome that is new to the page keeps its code', () => {
  expect(outcomeWords('comet-struck')).toBe('The last try failed (comet-struck)');
});
