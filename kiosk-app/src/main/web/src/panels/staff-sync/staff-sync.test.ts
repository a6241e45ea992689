import { expect, test } from 'vitest';
import { byTestId, FakeApi, fakePage, mount, settled, STATUS, words } from '../../house/fakes';
import StaffSync, { outcomeWords } from './staff-sync';

test('release, generation and outcome are shown, and sync can be asked for', async () => {
  const api = new FakeApi();
  const panel = await mount(StaffSync, fakePage('staff', { staff: STATUS }, api));
  expect(words(panel, 'sync-release')).toBe('12');
  expect(words(panel, 'sync-outcome')).toBe('Already up to date');
  byTestId(panel, 'sync-now')[0]?.click();
  await settled(panel);
  expect(api.asked).toEqual(['sync']);
  expect(byTestId(panel, 'sync-now')[0]?.hasAttribute('disabled')).toBe(true);
});

test('events that wait are counted, and what needs somebody is said', async () => {
  const events = { state: 'conflict', waiting: 3, dropped: 2, detail: 'object 7' };
  const panel = await mount(StaffSync, fakePage('staff', { staff: { ...STATUS, events } }));
  expect(words(panel, 'events')).toBe('3 events wait');
  const all = panel.shadowRoot?.textContent;
  expect(all).toContain('2 events dropped: too many waited');
  expect(all).toContain('Other events lie in the inbox under the same name');
  expect(all).toContain('object 7');
});

test('an inbox out of reach is no alarm', async () => {
  const events = { state: 'unreachable', waiting: 1, dropped: 0, detail: 'no route' };
  const panel = await mount(StaffSync, fakePage('staff', { staff: { ...STATUS, events } }));
  expect(words(panel, 'events')).toBe('1 event waits');
  expect(panel.shadowRoot?.textContent).not.toContain('no route');
});

test('an outcome that is new to the page keeps its code', () => {
  expect(outcomeWords('comet-struck')).toBe('The last try failed (comet-struck)');
});
