import { expect, test } from 'vitest';
import type { StaffStatus } from '../../api/shapes';
import { byTestId, fakePage, mount, STATUS, words } from '../../house/fakes';
import StaffScreens from './staff-screens';

test('open screens are counted; none is said', async () => {
  expect(words(await mount(StaffScreens, fakePage('staff', { staff: STATUS })), 'screens-open')).toBe('1 open');
  const none = await mount(StaffScreens, fakePage('staff', { staff: { ...STATUS, screens: [] } }));
  expect(words(none, 'screens-open')).toBe('no screen is open');
});

test.each([
  ['frozen', 'stands still: rendered 25 seconds ago', true],
  ['gone', 'was closed 25 seconds ago', true],
  ['crashed', 'broke off 25 seconds ago', true],
  ['hidden', 'in the background', false],
  ['well', 'rendered 25 seconds ago', false],
] as const)('a screen that is %s is said so, and is red when somebody must look', async (state, said, red) => {
  const screens: StaffStatus['screens'] = [{ screen: 'mirror', connected: 0, state, renderedAgeMs: 25_000 }];
  const panel = await mount(StaffScreens, fakePage('staff', { staff: { ...STATUS, screens } }));
  expect(words(panel, 'screen-state')).toBe(said);
  expect(byTestId(panel, 'screen-state')[0]?.classList.contains('bad')).toBe(red);
  expect(byTestId(panel, 'screens-open')[0]?.classList.contains('bad')).toBe(red);
});
