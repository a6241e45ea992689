import { expect, test } from 'vitest';
import type { PhoneLine } from '../../api/shapes';
import { byTestId, FakeApi, fakePage, mount, NOW, PHONE_LINE, settled, STATUS, words } from '../../house/fakes';
import StaffPhone from './staff-phone';

async function shown(line: PhoneLine) {
  const api = new FakeApi();
  api.line = line;
  const page = fakePage('staff', { staff: STATUS }, api);
  const panel = await mount(StaffPhone, page);
  await settled(panel);
  return { api, page, panel };
}

test('an open port shows its address as a code and the fingerprint to compare', async () => {
  const { panel } = await shown(PHONE_LINE);
  expect(words(panel, 'phone-state')).toBe('Open');
  expect(words(panel, 'phone-fingerprint')).toBe('AB:01:C2:EF');
  expect(panel.shadowRoot?.querySelector('img')?.getAttribute('src')).toContain('/api/staff/phone/qr.svg?https%3A%2F%2F192.168.1.20');
  expect(panel.shadowRoot?.textContent).toContain('https://kiosk3.local:8443/phone');
});

test('one that is off says how to switch it on, and one that failed says why', async () => {
  expect((await shown({ ...PHONE_LINE, state: 'off', pages: [] })).panel.shadowRoot?.textContent).toContain('trumeau.phone.listen');
  const failed = await shown({ ...PHONE_LINE, state: 'failed', problem: 'cannot-listen', pages: [] });
  expect(failed.panel.shadowRoot?.querySelector('[role="alert"]')?.textContent).toContain('port');
});

test('after too many wrong PINs staff let phones in again', async () => {
  const { api, panel } = await shown({ ...PHONE_LINE, shutSeconds: 240 });
  expect(words(panel, 'phone-shut')).toContain('shut for 240 seconds');
  byTestId(panel, 'phone-reopen')[0]?.click();
  await settled(panel);
  expect(api.asked).toEqual(['phone', 'reopen phone', 'phone']);
});

test('it asks every five seconds, and forgets when the console closes', async () => {
  const { api, page, panel } = await shown(PHONE_LINE);
  page.patch({ now: NOW + 4999 });
  page.patch({ now: NOW + 5000 });
  await settled(panel);
  expect(api.asked).toEqual(['phone', 'phone']);
  page.patch({ staff: undefined });
  await settled(panel);
  expect(byTestId(panel, 'staff-phone')).toEqual([]);
});
