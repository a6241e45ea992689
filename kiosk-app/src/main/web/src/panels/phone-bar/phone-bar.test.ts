import { expect, test } from 'vitest';
import { byTestId, words } from '../../house/fakes';
import { HeldPhone, mountOnPhone, PHONE_QUEUE } from '../../screens/phone/fakes';
import PhoneBar from './phone-bar';

test('the switch says who is on duty and asks for the other state', async () => {
  const phone = await new HeldPhone().loggedIn();
  const panel = await mountOnPhone(PhoneBar, phone.desk);
  expect(words(panel, 'phone-duty')).toBe('On duty with Ben');
  expect(byTestId(panel, 'phone-duty')[0]?.getAttribute('aria-checked')).toBe('true');
  byTestId(panel, 'phone-duty')[0]?.click();
  expect(phone.api.asked.at(-1)).toBe('duty false token');
});

test('who is off duty is told who is on', async () => {
  const phone = await new HeldPhone().loggedIn();
  phone.line.queue({ ...PHONE_QUEUE, onDuty: false });
  expect(words(await mountOnPhone(PhoneBar, phone.desk), 'phone-duty')).toBe('Off duty On duty: Ben');
});

test('while nobody is on duty it says what that means', async () => {
  const phone = await new HeldPhone().loggedIn();
  phone.line.queue({ ...PHONE_QUEUE, onDuty: false, others: [] });
  expect(words(await mountOnPhone(PhoneBar, phone.desk), 'phone-duty')).toBe('Off duty nobody is: shoppers can’t ask');
});

test('the bell says when the phone wants a touch first', async () => {
  const phone = await new HeldPhone().loggedIn();
  const bell = byTestId(await mountOnPhone(PhoneBar, phone.desk), 'phone-bell')[0];
  expect(bell?.getAttribute('aria-label')).toBe('Touch to switch the sound on');
});
