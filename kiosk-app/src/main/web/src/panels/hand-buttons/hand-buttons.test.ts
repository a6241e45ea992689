import { expect, test } from 'vitest';
import { byTestId, fakePage, HAND, mount, settled, words } from '../../house/fakes';
import HandButtons from './hand-buttons';
import '../../screens/kiosk/gathered';

test('the button counts what is on the list, and opens and closes it', async () => {
  const page = fakePage('kiosk');
  const panel = await mount(HandButtons, page);
  expect(byTestId(panel, 'list-count')).toHaveLength(0);
  page.patchVisit({ hand: HAND, itemId: 'T-1' });
  await settled(panel);
  expect(words(panel, 'list-count')).toBe('2');
  byTestId(panel, 'list-open')[0]?.click();
  expect(page.state.value.visit).toMatchObject({ sheet: 'list', itemId: undefined });
  byTestId(panel, 'list-open')[0]?.click();
  expect(page.state.value.visit.sheet).toBeUndefined();
});
