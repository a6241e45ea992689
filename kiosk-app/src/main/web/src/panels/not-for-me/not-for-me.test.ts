import { expect, test } from 'vitest';
import { byTestId, FakeApi, fakePage, mount, NOW, settled, words } from '../../house/fakes';
import { refuse } from '../../live/wishes';
import NotForMe, { UNDO_MS } from './not-for-me';

test('what was refused is said for a while and taken back by a touch', async () => {
  const api = new FakeApi();
  const page = fakePage('kiosk', {}, api);
  const panel = await mount(NotForMe, page);
  expect(byTestId(panel, 'refused')).toHaveLength(0);
  await refuse(page, { itemId: 'T-1', title: 'Navy shirt' });
  await refuse(page, { itemId: 'T-2', title: 'Red dress' });
  await settled(panel);
  expect(words(panel, 'refused')).toBe('Hidden for this visit: Red dress Undo');
  byTestId(panel, 'refuse-undo')[0]?.click();
  await settled(panel);
  expect(page.state.value.visit.refused?.map(({ itemId }) => itemId)).toEqual(['T-1']);
  expect(api.asked).toEqual(['not for me T-1', 'not for me T-2', 'for me T-2']);
});

test('over an item’s page the sheet’s own one says it, where the keyboard comes', async () => {
  const page = fakePage('kiosk');
  const panel = await mount(NotForMe, page);
  await refuse(page, { itemId: 'T-1', title: 'Navy shirt' });
  page.openItem('T-2');
  await settled(panel);
  expect(byTestId(panel, 'refused')).toHaveLength(0);
  panel.toggleAttribute('within', true);
  await settled(panel);
  expect(byTestId(panel, 'refused')).toHaveLength(1);
});

test('the way back goes after a while', async () => {
  const page = fakePage('kiosk');
  const panel = await mount(NotForMe, page);
  await refuse(page, { itemId: 'T-1', title: 'Navy shirt' });
  page.patch({ now: NOW + UNDO_MS + 1 });
  await settled(panel);
  expect(byTestId(panel, 'refused')).toHaveLength(0);
});
