import { expect, test } from 'vitest';
import { byTestId, settled } from '../../house/fakes';
import { HeldPhone, mountOnPhone } from '../../screens/phone/fakes';
import PhoneLogin from './phone-login';

test('PIN and name are sent, and the PIN does not stay in the page', async () => {
  const phone = new HeldPhone();
  const panel = await mountOnPhone(PhoneLogin, phone.desk);
  const input = (id: string): HTMLInputElement => byTestId(panel, id)[0] as HTMLInputElement;
  input('phone-name').value = ' Ana ';
  input('phone-pin').value = '123456';
  panel.shadowRoot?.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
  await settled(panel as never);
  expect(phone.api.asked).toEqual(['login 123456 Ana']);
  expect(input('phone-pin').value).toBe('');
});

test('every field has its name', async () => {
  const panel = await mountOnPhone(PhoneLogin, new HeldPhone().desk);
  const labels = [...(panel.shadowRoot?.querySelectorAll('label') ?? [])].map((label) => label.querySelector('span')?.textContent);
  expect(labels).toEqual(['Your name', 'PIN']);
});
