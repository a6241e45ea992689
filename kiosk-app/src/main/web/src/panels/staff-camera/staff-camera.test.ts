import { expect, test } from 'vitest';
import { fakePage, mount, STATUS, words } from '../../house/fakes';
import StaffCamera from './staff-camera';

test('trouble is said in words', async () => {
  const camera = { status: 'frozen', code: 'camera-repeats-frame' } as const;
  const panel = await mount(StaffCamera, fakePage('staff', { staff: { ...STATUS, camera } }));
  expect(words(panel, 'camera-state')).toBe('The camera’s picture stands still.');
});
