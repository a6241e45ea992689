import { expect, test } from 'vitest';
import { fakePage, mount, STATUS, words } from '../../house/fakes';
import StaffModel from './staff-model';

test('the model is named with its space', async () => {
  const panel = await mount(StaffModel, fakePage('staff', { staff: STATUS }));
  expect(words(panel, 'model-name')).toBe('garments');
  expect(panel.shadowRoot?.querySelector('code')?.textContent).toBe('0123456789ab');
});
