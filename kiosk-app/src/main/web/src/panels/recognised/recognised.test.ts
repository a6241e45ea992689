import { expect, test } from 'vitest';
import { byTestId, fakePage, GARMENT, mount, pageWith, words } from '../../house/fakes';
import Recognised from './recognised';

test('what was recognised stands with its confidence and the claim', async () => {
  const panel = await mount(Recognised, pageWith('kiosk', GARMENT));
  expect(words(panel, 'recognised-category')).toBe('Navy shirt');
  expect(words(panel, 'recognised-confidence')).toBe('93 %');
  expect(words(panel, 'claim')).toBe('We don’t carry exactly this. Nearest is…');
});

test('an unsure garment is called so, without a figure', async () => {
  const panel = await mount(Recognised, pageWith('kiosk', { ...GARMENT, state: 'unsure', claim: 'none' }));
  expect(words(panel, 'recognised-category')).toBe('Not sure: shirt, longsleeve or outerwear?');
  expect(byTestId(panel, 'recognised-confidence')).toHaveLength(0);
});

test('a photo without a garment is answered', async () => {
  const page = fakePage('kiosk');
  page.showPhoto({ picture: {} as ImageBitmap, garments: [] });
  expect(words(await mount(Recognised, page), 'recognised-none')).toBe('No garment found in this photo');
});

test('another garment in view can be chosen', async () => {
  const small = { ...GARMENT, track: 8, category: 'hat', box: { x: 0, y: 0, width: 0.1, height: 0.1 } };
  const page = pageWith('kiosk', GARMENT, small);
  const panel = await mount(Recognised, page);
  panel.shadowRoot?.querySelector<HTMLElement>('.others button')?.click();
  expect(page.state.value.visit.track).toBe(8);
});
