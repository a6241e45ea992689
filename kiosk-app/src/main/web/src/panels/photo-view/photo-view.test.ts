import { expect, test } from 'vitest';
import { byTestId, fakePage, GARMENT, mount, settled } from '../../house/fakes';
import PhotoView from './photo-view';

test('the photo is there until "back", and then closed', async () => {
  const page = fakePage('kiosk');
  const panel = await mount(PhotoView, page);
  let closed = false;
  const picture = { width: 4, height: 4, close: () => void (closed = true) } as ImageBitmap;
  page.showPhoto({ picture, garments: [GARMENT] });
  await settled(panel);
  byTestId(panel, 'photo-back')[0]?.click();
  await settled(panel);
  expect(closed).toBe(true);
  expect(panel.shadowRoot?.querySelector('canvas')).toBeNull();
});
