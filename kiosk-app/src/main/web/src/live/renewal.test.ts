import { expect, test, vi } from 'vitest';
import { Renewal } from './renewal';

test('another build of the app loads the page anew, once, when nobody uses it', () => {
  const load = vi.fn();
  const renewal = new Renewal(load);
  renewal.heard('a');
  renewal.look(true);
  renewal.heard('b');
  renewal.look(false);
  expect(load).not.toHaveBeenCalled();
  renewal.look(true);
  renewal.look(true);
  expect(load).toHaveBeenCalledTimes(1);
});

test('the same app started again, or one that does not tell, leaves the page alone', () => {
  const load = vi.fn();
  const renewal = new Renewal(load);
  renewal.heard('a');
  renewal.heard('a');
  renewal.heard(undefined);
  renewal.look(true);
  expect(load).not.toHaveBeenCalled();
});

test('an update that was taken back is no reason any more', () => {
  const load = vi.fn();
  const renewal = new Renewal(load);
  ['a', 'b', 'a'].forEach((build) => renewal.heard(build));
  renewal.look(true);
  expect(load).not.toHaveBeenCalled();
});
