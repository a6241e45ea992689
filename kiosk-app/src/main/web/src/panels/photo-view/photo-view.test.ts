import { afterEach, expect, test, vi } from 'vitest';
import { byTestId, fakePage, GARMENT, mount, settled } from '../../house/fakes';
import { speak } from '../../i18n/language';
import { Painter } from '../../live/painter';
import PhotoView from './photo-view';

const PICTURE = { width: 4, height: 4, close: () => undefined } as ImageBitmap;

afterEach(() => {
  vi.restoreAllMocks();
  speak('en');
});

test('the photo is painted once, and again only for another photo or language', async () => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({} as CanvasRenderingContext2D);
  const painted = vi.spyOn(Painter.prototype, 'picture').mockReturnValue();
  vi.spyOn(Painter.prototype, 'boxes').mockReturnValue();
  const page = fakePage('kiosk');
  const panel = await mount(PhotoView, page);
  const times = async (change: () => void): Promise<number> => {
    change();
    await settled(panel);
    return painted.mock.calls.length;
  };
  expect(await times(() => page.showPhoto({ picture: PICTURE, garments: [GARMENT] }))).toBe(1);
  expect(await times(() => page.patch({ now: page.state.value.now + 1000 }))).toBe(1);
  expect(await times(() => speak('zh'))).toBe(2);
  expect(await times(() => page.showPhoto({ picture: PICTURE, garments: [] }))).toBe(3);
});

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
