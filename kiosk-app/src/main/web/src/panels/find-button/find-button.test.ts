import { expect, test } from 'vitest';
import { byTestId, fakePage, mount } from '../../house/fakes';
import FindButton from './find-button';

test('one touch opens the search, ready for words', async () => {
  const page = fakePage('kiosk');
  const panel = await mount(FindButton, page);
  byTestId(panel, 'find-open')[0]?.click();
  expect(page.state.value.visit.find).toEqual({ text: '', wanted: {}, typing: true });
});
