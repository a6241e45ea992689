import { expect, test } from 'vitest';
import { ApiProblem } from '../../api/api';
import type { AskedFor, Variant } from '../../api/shapes';
import { ASKED, byTestId, FakeApi, fakePage, ITEM, mount, settled, words } from '../../house/fakes';
import Bring from './bring';

const S: Variant = ITEM.variants[0]!;

async function shown(requests: readonly AskedFor[] = [], variant = S, onDuty = true, api = new FakeApi()) {
  const page = fakePage('kiosk', { help: { onDuty, promiseMs: 90_000, requests } }, api);
  class Shown extends Bring {
    override item = ITEM;
    override variant = variant;
  }
  customElements.define(`tm-bring-${Math.random().toString(36).slice(2)}`, Shown);
  return { panel: await mount(Shown, page), api, page };
}

test('a touch asks for the very variant', async () => {
  const { panel, api } = await shown();
  byTestId(panel, 'bring')[0]?.click();
  await settled(panel);
  expect(api.asked).toEqual(['bring T-1 S navy']);
});

test('without staff on duty, or without a piece, there is no button', async () => {
  expect(byTestId((await shown([], S, false)).panel, 'bring')).toHaveLength(0);
  expect(byTestId((await shown([], ITEM.variants[1])).panel, 'bring')).toHaveLength(0);
  const old = { ...ITEM.variants[1]!, countedAt: '2026-02-20T11:00:00Z' };
  expect(byTestId((await shown([], old)).panel, 'bring'), 'nobody knows, so staff may look').toHaveLength(1);
});

test.each([
  [{}, 'Staff have been told. Somebody answers within 90 seconds.', 0],
  [{ state: 'taken', staff: 'Lin' }, 'Lin is on it.', 0],
  [{ state: 'answered', staff: 'Lin', reply: 'coming' }, 'Lin: I’m bringing it to you.', 0],
  [{ state: 'unanswered' }, 'Nobody is free just now. It hangs at rail B3.', 1],
] as const)('a request that is %o says "%s"', async (part, said, again) => {
  const { panel } = await shown([{ ...ASKED, ...part }]);
  expect(words(panel, 'asked')).toBe(said);
  expect(byTestId(panel, 'bring')).toHaveLength(again);
});

test('what was just sold is said in words', async () => {
  const api = new FakeApi();
  api.failure = new ApiProblem('just-sold', 409);
  const { panel } = await shown([], S, true, api);
  byTestId(panel, 'bring')[0]?.click();
  await settled(panel);
  expect(panel.shadowRoot?.textContent).toContain('The last piece of this size has just gone.');
});

test('an open request can be taken back', async () => {
  const { panel, api } = await shown([ASKED]);
  byTestId(panel, 'withdraw')[0]?.click();
  await settled(panel);
  expect(api.asked).toEqual(['withdraw r1']);
});

test('it tells of its request only as long as it is there', async () => {
  const { panel, page } = await shown([ASKED]);
  expect(page.state.value.visit.told).toBe(ASKED.id);
  page.patch({ now: page.state.value.now + 1 });
  panel.remove();
  await settled(panel);
  expect(page.state.value.visit.told).toBeUndefined();
});
