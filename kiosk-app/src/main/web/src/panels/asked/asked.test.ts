import { expect, test } from 'vitest';
import { ASKED, byTestId, fakePage, mount, settled, words } from '../../house/fakes';
import Asked from './asked';

test('the answer to a request stands over whatever is shown, until it is put away', async () => {
  const page = fakePage('kiosk', { help: { onDuty: true, promiseMs: 90_000, requests: [{ ...ASKED, state: 'answered', staff: 'Lin', reply: 'coming' }] } });
  const panel = await mount(Asked, page);
  expect(words(panel, 'asked-for')).toContain('Navy Oxford shirt · SLin: I’m bringing it to you.');

  panel.shadowRoot?.querySelector<HTMLElement>('.button')?.click();
  await settled(panel);
  expect(byTestId(panel, 'asked-for')).toHaveLength(0);
});

test('on the page of the very item, that page tells it', async () => {
  const page = fakePage('kiosk', { help: { onDuty: true, promiseMs: 90_000, requests: [ASKED] } });
  const panel = await mount(Asked, page);
  expect(byTestId(panel, 'asked-for')).toHaveLength(1);
  page.openItem('T-1');
  await settled(panel);
  expect(byTestId(panel, 'asked-for')).toHaveLength(0);
});
