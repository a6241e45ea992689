import { afterEach, expect, test, vi } from 'vitest';
import { fakePage, mount, settled } from '../../house/fakes';
import type { PageMessage } from '../../live/messages';
import MirrorFlash from './mirror-flash';

afterEach(() => vi.restoreAllMocks());

test('the glass is as ever until it is asked to flash, and black before the first flash', async () => {
  const page = fakePage('mirror');
  const panel = await mount(MirrorFlash, page);
  expect(panel.getAttribute('flash')).toBeNull();
  page.patch({ flash: { run: 3, flashes: 5 } });
  await settled(panel);
  expect(panel.getAttribute('flash')).toBe('black');
  panel.remove();
  expect(panel.getAttribute('flash')).toBeNull();
});

test('where the live picture shows nothing of the flashes that is told, once for each time it is asked', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const page = fakePage('mirror');
  const sent: PageMessage[] = [];
  page.connection.send = (message) => void sent.push(message);
  const mounting = mount(MirrorFlash, page);
  await vi.advanceTimersByTimeAsync(10);
  const panel = await mounting;
  page.patch({ flash: { run: 4, flashes: 2 } });
  await vi.advanceTimersByTimeAsync(12_000);
  page.patch({ flash: { run: 4, flashes: 2 } });
  await vi.advanceTimersByTimeAsync(12_000);
  vi.useRealTimers();
  expect(sent).toEqual([{ type: 'flashed', run: 4, latenciesMs: [], hidden: false }]);
  expect(panel.getAttribute('flash')).toBeNull();
});
