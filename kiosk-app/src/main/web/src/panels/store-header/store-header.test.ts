import { expect, test } from 'vitest';
import { byTestId, fakePage, mount, words } from '../../house/fakes';
import StoreHeader from './store-header';

test('the header names the store, the pictures kept and the languages', async () => {
  const panel = await mount(StoreHeader, fakePage('kiosk', { store: { name: 'Maison' }, privacy: { picturesStored: 0 } }));
  expect(panel.shadowRoot?.querySelector('.name')?.textContent).toBe('Maison');
  expect(words(panel, 'privacy')).toContain('Pictures stored: 0');
  expect(byTestId(panel, 'language-zh')).toHaveLength(1);
});

test('a shopper cannot leave the kiosk by the name of the store, staff can leave theirs', async () => {
  const links = async (screen: 'kiosk' | 'staff') =>
    (await mount(StoreHeader, fakePage(screen))).shadowRoot?.querySelectorAll('a').length;
  expect(await links('kiosk')).toBe(0);
  expect(await links('staff')).toBe(1);
});

test('no count of pictures is claimed that the app did not tell', async () => {
  const panel = await mount(StoreHeader, fakePage('kiosk'));
  expect(words(panel, 'privacy')).not.toContain('Pictures stored');
});
