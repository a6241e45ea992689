import { expect, test } from 'vitest';
import { ApiProblem } from '../../api/api';
import { byTestId, FakeApi, fakePage, mount, settled, STATUS, words } from '../../house/fakes';
import StaffLogin from './staff-login';

async function entered(api: FakeApi) {
  const page = fakePage('staff', {}, api);
  const panel = await mount(StaffLogin, page);
  const keys = [...(panel.shadowRoot?.querySelectorAll<HTMLElement>('.keys button') ?? [])];
  ['1', '2', '⌫', '3'].forEach((key) => keys.find((each) => each.textContent === key)?.click());
  panel.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(panel);
  return { page, panel };
}

test('the right PIN opens the console', async () => {
  const api = new FakeApi();
  const { page } = await entered(api);
  expect(api.asked).toEqual(['door', 'login 13', 'status']);
  expect(page.state.value.staff).toBe(STATUS);
});

test('a device without a PIN asks for its first one instead', async () => {
  const api = new FakeApi();
  api.pinSet = false;
  const panel = await mount(StaffLogin, fakePage('staff', {}, api));
  await settled(panel);
  expect(byTestId(panel, 'staff-pin')).toEqual([]);
  expect(panel.shadowRoot?.querySelector('tm-staff-first-pin')).not.toBeNull();
});

test('after too many tries it says how long to wait', async () => {
  const api = new FakeApi();
  api.failure = new ApiProblem('too-many-tries', 429, 30);
  const { panel } = await entered(api);
  expect(words(panel, 'staff-problem')).toBe('Too many tries. Try again in 30 seconds.');
  expect((byTestId(panel, 'staff-pin')[0] as HTMLInputElement).value).toBe('');
});
