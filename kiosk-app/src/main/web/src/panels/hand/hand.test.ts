import { expect, test, vi } from 'vitest';
import { byTestId, fakePage, mount } from '../../house/fakes';
import Hand from './hand';
import '../../screens/kiosk/gathered';

test('a sheet is loaded when it is first opened, and Escape closes it before what lies beneath', async () => {
  const page = fakePage('kiosk');
  const panel = await mount(Hand, page);
  page.openSheet('list');
  await vi.waitFor(() => expect(byTestId(panel, 'fitting-list')).toHaveLength(1), { timeout: 10_000 });
  let heard = 0;
  const beneath = (): number => heard++;
  addEventListener('keydown', beneath);
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  removeEventListener('keydown', beneath);
  expect(page.state.value.visit.sheet).toBeUndefined();
  expect(heard).toBe(0);
});
