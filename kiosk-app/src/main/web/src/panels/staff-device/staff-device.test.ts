import { expect, test } from 'vitest';
import { byTestId, fakePage, mount, STATUS, words } from '../../house/fakes';
import StaffDevice from './staff-device';

test('the privacy figure stands first and is red when it is not nought', async () => {
  const good = await mount(StaffDevice, fakePage('staff', { staff: STATUS }));
  expect(words(good, 'pictures-stored')).toBe('Pictures stored: 0');
  const staff = { ...STATUS, privacy: { picturesStored: 1 } };
  const bad = await mount(StaffDevice, fakePage('staff', { staff }));
  expect(byTestId(bad, 'pictures-stored')[0]?.className).toContain('bad');
});
