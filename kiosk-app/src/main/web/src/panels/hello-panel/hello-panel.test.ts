import { expect, test } from 'vitest';
import { fakePage, mount, words } from '../../house/fakes';
import HelloPanel from './hello-panel';

test('it greets with the name of the store', async () => {
  const panel = await mount(HelloPanel, fakePage('kiosk', { store: { name: 'Maison' } }));
  expect(words(panel, 'hello-panel')).toBe('Hello from a panel in its own folder · Maison');
});
