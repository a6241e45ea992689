import { expect, test } from 'vitest';
import { ApiProblem } from '../../api/api';
import { byTestId, FakeApi, fakePage, mount, NOW, settled, words } from '../../house/fakes';
import MirrorLight from './mirror-light';

const LIGHT = { presets: ['daylight', 'evening', 'shop'], shown: 'shop' };

async function shown(light: object | undefined, api = new FakeApi()) {
  const page = fakePage('mirror', light && { light: light as typeof LIGHT }, api);
  return { page, panel: await mount(MirrorLight, page) };
}

test('where no light can be chosen there is no button', async () => {
  expect(byTestId((await shown(undefined)).panel, 'mirror-light')).toHaveLength(0);
  expect(byTestId((await shown({ presets: [] })).panel, 'mirror-light')).toHaveLength(0);
});

test('a touch chooses, and what is on is told', async () => {
  const api = new FakeApi();
  const { panel } = await shown(LIGHT, api);
  const pressed = () => byTestId(panel, 'mirror-light').map((button) => button.getAttribute('aria-pressed'));
  expect(pressed()).toEqual(['false', 'false', 'true']);
  byTestId(panel, 'mirror-light')[1]?.click();
  await settled(panel);
  expect(api.asked).toEqual(['light evening']);
  expect(pressed()).toEqual(['false', 'true', 'false']);
});

test('a light that does not answer is told for a while, and nothing looks chosen', async () => {
  const api = new FakeApi();
  api.failure = new ApiProblem('light-unreached', 503);
  const { page, panel } = await shown(LIGHT, api);
  byTestId(panel, 'mirror-light')[0]?.click();
  await settled(panel);
  expect(words(panel, 'light-told')).toBe('The light does not answer.');
  expect(byTestId(panel, 'mirror-light')[0]?.getAttribute('aria-pressed')).toBe('false');
  page.patch({ now: NOW + 10_000 });
  await settled(panel);
  expect(words(panel, 'light-told')).toBe('');
});
