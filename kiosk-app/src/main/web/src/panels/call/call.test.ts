import { expect, test } from 'vitest';
import { byTestId, CALL, FakeApi, fakePage, mount, settled, words } from '../../house/fakes';
import Call from './call';
import '../../screens/kiosk/gathered';

const help = { onDuty: true, promiseMs: 90_000, requests: [] };

test('one touch calls somebody, and a second one is none', async () => {
  const api = new FakeApi();
  const page = fakePage('kiosk', { help }, api);
  const panel = await mount(Call, page);
  byTestId(panel, 'call')[0]?.click();
  expect(api.asked).toEqual(['call']);

  page.patch({ help: { ...help, requests: [CALL] } });
  await settled(panel);
  expect(words(panel, 'call')).toBe('You called somebody');
  byTestId(panel, 'call')[0]?.click();
  expect(api.asked).toEqual(['call']);
});

test('with nobody on duty nothing is offered', async () => {
  const panel = await mount(Call, fakePage('kiosk', { help: { ...help, onDuty: false } }));
  expect(byTestId(panel, 'call')).toHaveLength(0);
});

test('that somebody is called still stands there when the last one goes off duty', async () => {
  const panel = await mount(Call, fakePage('kiosk', { help: { ...help, onDuty: false, requests: [CALL] } }));
  expect(words(panel, 'call')).toBe('You called somebody');
});
