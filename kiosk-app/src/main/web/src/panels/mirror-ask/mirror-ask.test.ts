import { expect, test } from 'vitest';
import type { AskCode } from '../../api/shapes';
import { byTestId, FakeApi, GARMENT, mount, NOW, settled, words } from '../../house/fakes';
import { Page } from '../../live/page';
import { MIRROR_HOLD_MS } from '../../live/visit';
import MirrorAsk from './mirror-ask';

const CODE: AskCode = { wanted: true, link: 'https://10.0.0.7:8443/ask#abc', code: { side: 41, path: 'M4 4h1v1h-1z' }, phones: 0 };
const ON_DUTY = { onDuty: true, promiseMs: 90_000, requests: [] };

async function mirror(code: AskCode = CODE) {
  const clock = { now: NOW };
  const api = new FakeApi();
  api.code = code;
  const page = new Page('mirror', api, () => clock.now);
  page.patch({ link: 'up', help: ON_DUTY });
  const panel = await mount(MirrorAsk, page);
  const later = async (ms: number): Promise<void> => {
    clock.now += ms;
    page.patch({ now: clock.now });
    await settled(panel);
    await settled(panel);
  };
  const somebody = async (): Promise<void> => {
    page.patchVisit({ scene: { frame: 1, garments: [GARMENT] }, last: [GARMENT], seenAt: clock.now });
    await later(0);
  };
  const nobody = (): void => page.patchVisit({ scene: { frame: 2, garments: [] }, seenAt: clock.now });
  return { api, page, panel, later, somebody, nobody };
}

test('the code stands there while somebody is before the mirror and staff are on duty', async () => {
  const { api, page, panel, later, somebody } = await mirror();
  await later(0);
  expect(api.asked).toEqual([]);
  await somebody();
  expect(byTestId(panel, 'mirror-ask')[0]?.dataset['link']).toBe(CODE.link);
  expect(byTestId(panel, 'code')).toHaveLength(1);
  page.patch({ help: { ...ON_DUTY, onDuty: false } });
  await later(0);
  expect(byTestId(panel, 'mirror-ask')).toHaveLength(0);
});

test('where shoppers’ phones are not let in it asks once and shows nothing', async () => {
  const { api, page, panel, later, somebody } = await mirror({ wanted: false, phones: 0 });
  await somebody();
  await later(10_000);
  expect(api.asked).toEqual(['ask code']);
  expect(byTestId(panel, 'mirror-ask')).toHaveLength(0);
  page.patch({ link: 'connecting' });
  await later(0);
  page.patch({ link: 'up' });
  await later(0);
  expect(api.asked).toEqual(['ask code', 'ask code']); // another app may have other settings
});

test('another code is shown soon, and how many phones have opened one', async () => {
  const { api, panel, later, somebody } = await mirror();
  await somebody();
  api.code = { ...CODE, link: 'https://10.0.0.7:8443/ask#def', phones: 1 };
  await later(1_000);
  expect(api.asked).toHaveLength(1);
  await later(3_000);
  expect(byTestId(panel, 'mirror-ask')[0]?.dataset['link']).toContain('#def');
  expect(words(panel, 'mirror-ask-words')).toBe('1 phone connected');
});

test('it is small while an item is put on, and what lies lowest on the glass leaves it room', async () => {
  const { page, panel, later, somebody } = await mirror();
  const room = (name = '--ask'): string => document.documentElement.style.getPropertyValue(name);
  await somebody();
  expect(room()).toBe('14.4rem');
  expect(room('--ends')).toBe('end');
  expect(words(panel, 'mirror-ask-words')).toBe('Scan: we bring your size');
  page.wear({ itemId: 'T-1', title: 'Shirt' });
  await later(0);
  expect(byTestId(panel, 'mirror-ask')[0]?.className).toBe('corner');
  expect(words(panel, 'mirror-ask-words')).toBe('With your phone');
  expect(room('--ends')).toBe('left');
  page.patch({ help: { ...ON_DUTY, onDuty: false } });
  await later(0);
  expect([room(), room('--ends')]).toEqual(['0px', 'end']);
});

test('while no phone can come in there is no code', async () => {
  const { panel, somebody } = await mirror({ wanted: true, phones: 6 });
  await somebody();
  expect(byTestId(panel, 'mirror-ask')).toHaveLength(0);
});

test('that whoever stood there has left is told once, and no code stays', async () => {
  const { api, panel, later, somebody, nobody } = await mirror();
  await somebody();
  nobody();
  await later(MIRROR_HOLD_MS - 1);
  expect(api.asked).not.toContain('leave ask code');
  await later(1);
  await later(5_000);
  expect(api.asked.filter((each) => each === 'leave ask code')).toHaveLength(1);
  expect(byTestId(panel, 'mirror-ask')).toHaveLength(0);
});

test('the code goes with the visit, of whose end the app knows', async () => {
  const { api, page, later, somebody } = await mirror();
  await somebody();
  page.patch({ help: { ...ON_DUTY, onDuty: false } });
  page.startAnew();
  await later(0);
  expect(api.asked).toEqual(['ask code']);
});
