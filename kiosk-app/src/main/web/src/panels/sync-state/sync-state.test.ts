import { expect, test } from 'vitest';
import { fakePage, mount, words } from '../../house/fakes';
import SyncState from './sync-state';

test('without the network it says so and of when the catalogue is', async () => {
  const sync = { state: 'stale', publishedAt: '2026-02-28T12:00:00Z' } as const;
  const panel = await mount(SyncState, fakePage('kiosk', { sync }));
  expect(words(panel, 'sync-state')).toBe('Working without the network · catalogue of yesterday');
});
