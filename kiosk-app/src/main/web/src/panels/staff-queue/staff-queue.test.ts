import { expect, test } from 'vitest';
import { ApiProblem } from '../../api/api';
import { ASKED, byTestId, CALL, FakeApi, fakePage, mount, QUEUE, settled, STATUS, words } from '../../house/fakes';
import type { Panel } from '../../house/panel';
import { repliesTo } from '../../live/asked';
import StaffQueue from './staff-queue';

async function opened(api = new FakeApi()) {
  const page = fakePage('staff', {}, api);
  const panel = await mount(StaffQueue, page);
  page.patch({ staff: STATUS });
  await settled(panel);
  return { page, panel, api };
}

async function named(panel: Panel, name: string): Promise<void> {
  const input = byTestId(panel, 'staff-name')[0] as HTMLInputElement;
  input.value = name;
  input.dispatchEvent(new Event('input'));
  await settled(panel);
}

test('shows who waits for what, for how long, and how long waits were', async () => {
  const { panel } = await opened();
  expect(words(panel, 'queued')).toContain('Navy Oxford shirt S, navy · Rail B3 waiting for 20 seconds');
  expect(words(panel, 'staff-queue')).toContain('half within 31 s, 95 % within 74 s; 9 answered, 1 not');
});

test('a request is taken under a name', async () => {
  const { panel, api } = await opened();
  expect((byTestId(panel, 'queue-take')[0] as HTMLButtonElement).disabled).toBe(true);
  await named(panel, 'Lin');
  byTestId(panel, 'queue-take')[0]?.click();
  expect(api.asked).toContain('take r1 Lin');
});

test('whoever has taken it answers from the list', async () => {
  const api = new FakeApi();
  api.queue = () => Promise.resolve({ ...QUEUE, requests: [{ ...ASKED, state: 'taken' as const, staff: 'Lin' }] });
  const { panel } = await opened(api);
  await named(panel, 'Omar');
  expect(words(panel, 'queued')).toContain('Lin has it');
  await named(panel, 'Lin');
  expect(repliesTo(ASKED).map((reply) => byTestId(panel, `reply-${reply}`))).not.toContainEqual([]);
  byTestId(panel, 'reply-coming')[0]?.click();
  expect(api.asked).toContain('answer r1 Lin coming');
});

test('a call has no thing, and staff answer that they come', async () => {
  const api = new FakeApi();
  api.queue = () => Promise.resolve({ ...QUEUE, requests: [{ ...CALL, state: 'taken' as const, staff: 'Lin' }] });
  const { panel } = await opened(api);
  await named(panel, 'Lin');
  expect(words(panel, 'queued')).toBe('Please come to the screen waiting for 20 seconds I’m on my way.I’ll be there in five minutes.');
  byTestId(panel, 'reply-coming')[0]?.click();
  expect(api.asked).toContain('answer c1 Lin coming');
});

test('that somebody else has it is said, and the list is asked for anew', async () => {
  const { panel, api } = await opened();
  await named(panel, 'Omar');
  api.failure = new ApiProblem('taken-by-other', 409);
  byTestId(panel, 'queue-take')[0]?.click();
  await settled(panel);
  expect(words(panel, 'staff-queue')).toContain('Somebody else has it already.');
  expect(api.asked.at(-1)).toBe('queue');
});

test('it asks again when the app says so', async () => {
  const { page, panel, api } = await opened();
  page.patch({ queue: 1 });
  await settled(panel);
  expect(api.asked).toEqual(['queue', 'queue']);
});
