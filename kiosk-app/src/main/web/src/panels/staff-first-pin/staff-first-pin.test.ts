import { expect, test } from 'vitest';
import { ApiProblem } from '../../api/api';
import { byTestId, FakeApi, fakePage, mount, settled, STATUS, words } from '../../house/fakes';
import StaffFirstPin from './staff-first-pin';

async function typed(pin: string, again: string, api = new FakeApi()) {
  const page = fakePage('staff', {}, api);
  const panel = await mount(StaffFirstPin, page);
  (byTestId(panel, 'first-pin')[0] as HTMLInputElement).value = pin;
  (byTestId(panel, 'first-again')[0] as HTMLInputElement).value = again;
  panel.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(panel);
  return { api, page, panel };
}

test('the same PIN twice sets it and opens the console', async () => {
  const { api, page } = await typed('123456', '123456');
  expect(api.asked).toEqual(['first pin 123456', 'status']);
  expect(page.state.value.staff).toBe(STATUS);
});

test.each([
  ['123456', '123457', 'The two are not the same.'],
  ['12345', '12345', 'A PIN has 6 to 12 digits.'],
  ['12345a', '12345a', 'A PIN has 6 to 12 digits.'],
])('%s and %s are not sent', async (pin, again, said) => {
  const { api, panel } = await typed(pin, again);
  expect(api.asked).toEqual([]);
  expect(words(panel, 'first-problem')).toBe(said);
});

test('whoever was second is told that there is a PIN', async () => {
  const api = new FakeApi();
  api.failure = new ApiProblem('pin-is-set', 409);
  expect(words((await typed('123456', '123456', api)).panel, 'first-problem')).toBe('There is a PIN already. Log in with it.');
});
