import { expect, test } from 'vitest';
import { fakePage, mount, words } from '../../house/fakes';
import SyncState from './sync-state';

test('without the network it says so and of when the catalogue is', async () => {
  const sync = { state: 'stale', publishedAt: '2026-02-28T12:00:00Z', lastOutcome: { code: 'origin-unreachable' } } as const;
  const panel = await mount(SyncState, fakePage('kiosk', { sync }));
  expect(words(panel, 'sync-state')).toBe('Working without the network · catalogue of yesterday');
});

test('a refused release is not called a cut network', async () => {
  const sync = { state: 'stale', lastOutcome: { code: 'refused' } } as const;
  expect(words(await mount(SyncState, fakePage('kiosk', { sync })), 'sync-state')).toBe('The last update was refused');
});
