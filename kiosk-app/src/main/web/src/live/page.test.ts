import { afterEach, expect, test } from 'vitest';
import { FakeApi } from '../house/fakes';
import { speak } from '../i18n/language';
import type { PageMessage } from './messages';
import { Page, TELL_TOUCH_MS, type ScreenName } from './page';

/** A page whose clock and line are in the test's hand. */
function opened(screen: ScreenName = 'kiosk') {
  const time = { now: 1_000_000 };
  const page = new Page(screen, new FakeApi(), () => time.now);
  const sent: PageMessage[] = [];
  page.connection.send = (message) => void sent.push(message);
  const types = (): string[] => sent.map(({ type }) => type);
  return { page, time, types };
}

afterEach(() => speak('en'));

test('a touch is told to the app, but not every touch', () => {
  const { page, time, types } = opened();
  page.touched();
  time.now += TELL_TOUCH_MS - 1;
  page.touched();
  expect(types()).toEqual(['touched']);
  time.now += 1;
  page.touched();
  expect(types()).toEqual(['touched', 'touched']);
});

test('the end of a visit is told, and the first touch of the next one too', () => {
  const { page, types } = opened();
  page.touched();
  page.startAnew();
  page.touched();
  expect(types()).toEqual(['touched', 'ended', 'touched']);
});

test('touches of staff are no visit', () => {
  const { page, types } = opened('staff');
  page.touched();
  expect(types()).toEqual([]);
});
