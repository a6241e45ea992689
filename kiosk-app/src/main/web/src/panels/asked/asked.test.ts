import { expect, test } from 'vitest';
import { ASKED, byTestId, CALL, FakeApi, fakePage, mount, settled, words } from '../../house/fakes';
import Asked from './asked';

test('the answer to a request stands over whatever is shown, until it is put away', async () => {
  const page = fakePage('kiosk', { help: { onDuty: true, promiseMs: 90_000, requests: [{ ...ASKED, state: 'answered', staff: 'Lin', reply: 'coming' }] } });
  const panel = await mount(Asked, page);
  expect(words(panel, 'asked-for')).toContain('Navy Oxford shirt · SLin: I’m bringing it to you.');

  panel.shadowRoot?.querySelector<HTMLElement>('.button')?.click();
  await settled(panel);
  expect(byTestId(panel, 'asked-for')).toHaveLength(0);
});

test('what became of a call stands there, too, on an item’s page as well', async () => {
  const help = { onDuty: true, promiseMs: 90_000 };
  const page = fakePage('kiosk', { help: { ...help, requests: [{ ...CALL, state: 'answered', staff: 'Lin', reply: 'coming' }] } });
  const panel = await mount(Asked, page);
  page.openItem('T-1');
  await settled(panel);
  expect(words(panel, 'asked-for')).toContain('You called somebodyLin: I’m on my way.');

  page.patch({ help: { ...help, requests: [{ ...CALL, state: 'unanswered' }] } });
  await settled(panel);
  expect(words(panel, 'asked-for')).toContain('Nobody is free just now. Please ask at the till.');
});

test('a call is taken back where it stands', async () => {
  const api = new FakeApi();
  const page = fakePage('kiosk', { help: { onDuty: true, promiseMs: 90_000, requests: [CALL] } }, api);
  const panel = await mount(Asked, page);
  byTestId(panel, 'call-withdraw')[0]?.click();
  expect(api.asked).toEqual(['withdraw c1']);
});

test('what the page of the item itself tells is not told twice, and only that', async () => {
  const page = fakePage('kiosk', { help: { onDuty: true, promiseMs: 90_000, requests: [ASKED] } });
  const panel = await mount(Asked, page);
  expect(byTestId(panel, 'asked-for')).toHaveLength(1);
  page.openItem('T-1');
  await settled(panel);
  expect(byTestId(panel, 'asked-for')).toHaveLength(1);
  page.patchVisit({ told: ASKED.id });
  await settled(panel);
  expect(byTestId(panel, 'asked-for')).toHaveLength(0);
});
