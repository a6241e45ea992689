import { expect, test } from 'vitest';
import { fakePage, mount, STATUS, words } from '../../house/fakes';
import StaffScreens from './staff-screens';

test('open screens are counted; none is said', async () => {
  expect(words(await mount(StaffScreens, fakePage('staff', { staff: STATUS })), 'screens-open')).toBe('1 open');
  const none = await mount(StaffScreens, fakePage('staff', { staff: { ...STATUS, screens: [] } }));
  expect(words(none, 'screens-open')).toBe('no screen is open');
});
