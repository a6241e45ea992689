import { expect, test } from 'vitest';
import type { AskedFor } from '../../api/shapes';
import { byTestId, CALL, words } from '../../house/fakes';
import { repliesTo } from '../../live/asked';
import { HeldPhone, MINE, mountOnPhone, NO_NETWORK, WAITING } from '../../screens/phone/fakes';
import PhoneRequest from './phone-request';

async function shown(request: AskedFor, phone?: HeldPhone) {
  const held = phone ?? (await new HeldPhone().loggedIn());
  return { phone: held, panel: await mountOnPhone(PhoneRequest, held.desk, { request }) };
}

test('the wait counts on by the phone’s own steady clock', async () => {
  const { phone, panel } = await shown(WAITING);
  expect(words(panel, 'phone-wait')).toBe('Waiting for0:20 of 1:30');
  phone.time = 65_000;
  phone.desk.tick();
  await panel.updateComplete;
  expect(words(panel, 'phone-wait')).toBe('Waiting for1:25 of 1:30');
  phone.time = 80_000;
  phone.desk.tick();
  await panel.updateComplete;
  expect(words(panel, 'phone-wait')).toBe('Waiting for1:40 late');
});

test('one that waits can be taken', async () => {
  const { phone, panel } = await shown(WAITING);
  byTestId(panel, 'phone-take')[0]?.click();
  expect(phone.api.asked.at(-1)).toBe('take r1');
});

test('one’s own can be answered from the list', async () => {
  const { phone, panel } = await shown(MINE);
  const buttons = repliesTo(MINE).map((reply) => byTestId(panel, `phone-reply-${reply}`)[0]);
  expect(buttons.every((button) => button?.textContent?.trim())).toBe(true);
  buttons[1]?.click();
  expect(phone.api.asked.at(-1)).toBe('coming-soon r2');
});

test('who is called to the screen is told so, and answers that he or she comes', async () => {
  const { phone, panel } = await shown({ ...CALL, state: 'taken', staff: 'Ana' });
  expect(words(panel, 'phone-request')).toContain('Please come to the screen');
  expect(words(panel, 'phone-request')).not.toContain('Rail');
  expect([...panel.shadowRoot!.querySelectorAll('.replies button')].map((button) => button.textContent?.trim())).toEqual(['I’m on my way.', 'I’ll be there in five minutes.']);
  byTestId(panel, 'phone-reply-coming')[0]?.click();
  expect(phone.api.asked.at(-1)).toBe('coming c1');
  expect(phone.desk.state.value.unsent).toMatchObject([{ request: 'c1', reply: 'coming', thing: 'Please come to the screen' }]);
});

test('one that another has names the other and offers nothing', async () => {
  const { panel } = await shown({ ...MINE, staff: 'Ben' });
  expect(panel.shadowRoot?.textContent).toContain('Ben has it.');
  expect(panel.shadowRoot?.querySelector('button')).toBeNull();
});

test('what is not sent is never shown as done', async () => {
  const phone = await new HeldPhone().loggedIn();
  phone.api.failure = NO_NETWORK;
  await phone.desk.act(MINE, 'coming');
  phone.line.lost();
  const { panel } = await shown(MINE, phone);
  expect(words(panel, 'phone-pending')).toBe('Not sent yet I’m bringing it to you. Send');
  expect(byTestId(panel, 'phone-reply-coming')).toEqual([]);
});
