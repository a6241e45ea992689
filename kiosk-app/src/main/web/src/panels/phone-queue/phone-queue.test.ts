import { expect, test } from 'vitest';
import type { AskedFor } from '../../api/shapes';
import { words } from '../../house/fakes';
import { HeldPhone, MINE, mountOnPhone, PHONE_QUEUE, WAITING } from '../../screens/phone/fakes';
import PhoneRequest from '../phone-request/phone-request';
import PhoneQueue from './phone-queue';

async function shown(...requests: AskedFor[]) {
  const phone = await new HeldPhone().loggedIn();
  phone.line.queue({ ...PHONE_QUEUE, requests });
  if (!customElements.get(PhoneRequest.tag)) {
    customElements.define(PhoneRequest.tag, PhoneRequest);
  }
  const panel = await mountOnPhone(PhoneQueue, phone.desk);
  const groups = [...(panel.shadowRoot?.querySelectorAll('section') ?? [])].map((section) => [
    (section.querySelector('h2')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    ...[...section.querySelectorAll(PhoneRequest.tag)].map((each) => (each as PhoneRequest).request.id),
  ]);
  return { panel, groups };
}

test('one’s own come first, then the longest wait, then what others have, then what is over', async () => {
  const { groups } = await shown(
    WAITING,
    { ...WAITING, id: 'r3' },
    MINE,
    { ...MINE, id: 'r4', staff: 'Ben' },
    { ...MINE, id: 'r5', state: 'answered', reply: 'coming' },
    { ...WAITING, id: 'r6', state: 'unanswered' },
  );
  expect(groups).toEqual([
    ['Yours 1', 'r2'],
    ['Waiting 2', 'r1', 'r3'],
    ['Others are on it 1', 'r4'],
    ['Just now 2', 'r6', 'r5'],
  ]);
});

test('an empty queue says so', async () => {
  const { panel } = await shown();
  expect(words(panel, 'phone-empty')).toContain('Nobody is waiting');
});
