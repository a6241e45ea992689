import { expect, test } from 'vitest';
import { byTestId, FakeApi, fakePage, GARMENT, mount, NOW, pageWith, settled, words } from '../../house/fakes';
import { language } from '../../i18n/language';
import Recognised from './recognised';

test('what was recognised stands with its confidence and the claim', async () => {
  const panel = await mount(Recognised, pageWith('kiosk', GARMENT));
  expect(words(panel, 'recognised-category')).toBe('Navy shirt');
  expect(words(panel, 'recognised-confidence')).toBe('93 %');
  expect(words(panel, 'claim')).toBe('We don’t carry exactly this. Nearest is…');
});

test('what else is seen of it stands below, without what goes without saying', async () => {
  const traits = [
    { attribute: 'pattern', value: 'striped' },
    { attribute: 'sleeve', value: 'long' },
    { attribute: 'closure', value: 'zip' },
  ];
  const panel = await mount(Recognised, pageWith('kiosk', { ...GARMENT, traits }));
  expect(words(panel, 'look')).toBe('Striped, long sleeves');
  const plain = await mount(Recognised, pageWith('kiosk', { ...GARMENT, traits: [{ attribute: 'pattern', value: 'plain' }] }));
  expect(byTestId(plain, 'look')).toHaveLength(0);
});

const ASKED = { ...GARMENT, state: 'unsure', claim: 'none', options: ['shirt', 'blouse', 'top'] } as const;

test('an unsure garment is looked at first, without a figure and without a question', async () => {
  const panel = await mount(Recognised, pageWith('kiosk', { ...GARMENT, state: 'unsure', claim: 'none' }));
  expect(words(panel, 'recognised-category')).toBe('Looking closer…');
  expect(byTestId(panel, 'recognised-confidence')).toHaveLength(0);
  expect(byTestId(panel, 'choice')).toHaveLength(0);
});

test('then it is asked what it is, and a touch says it', async () => {
  const api = new FakeApi();
  const page = fakePage('kiosk', {}, api);
  page.patchVisit({ scene: { frame: 1, garments: [ASKED] }, last: [ASKED], seenAt: NOW });
  const panel = await mount(Recognised, page);
  expect(words(panel, 'recognised-category')).toBe('Is it a shirt, a blouse or a top?');
  const choices = byTestId(panel, 'choice');
  expect(choices.map((each) => each.textContent?.trim())).toEqual(['Shirt', 'Blouse', 'Top']);
  expect(choices.map((each) => each.getAttribute('aria-label'))).toEqual(['It is a shirt', 'It is a blouse', 'It is a top']);
  choices[1]?.click();
  expect(api.asked).toEqual(['choose 7 blouse']);
});

test('in Chinese it is asked in Chinese', async () => {
  language.set('zh');
  const panel = await mount(Recognised, pageWith('kiosk', ASKED));
  expect(words(panel, 'recognised-category')).toMatch(/^这是.+、.+还是.+？$/);
  language.set('en');
});

test('what the shopper said has no figure and can be taken back', async () => {
  const api = new FakeApi();
  const page = fakePage('kiosk', {}, api);
  const said = { ...ASKED, state: 'chosen', category: 'blouse' } as const;
  page.patchVisit({ scene: { frame: 1, garments: [said] }, last: [said], seenAt: NOW });
  const panel = await mount(Recognised, page);
  expect(words(panel, 'recognised-category')).toBe('Navy blouse');
  expect(byTestId(panel, 'recognised-confidence')).toHaveLength(0);
  expect(byTestId(panel, 'choice')).toHaveLength(0);
  byTestId(panel, 'take-back')[0]?.click();
  expect(api.asked).toEqual(['take back 7']);
});

test('an unsure photo says so', async () => {
  const page = fakePage('kiosk');
  page.showPhoto({ picture: {} as ImageBitmap, garments: [{ ...GARMENT, state: 'unsure', claim: 'none' }] });
  expect(words(await mount(Recognised, page), 'recognised-category')).toBe('Not sure: shirt, longsleeve or outerwear?');
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

test('what was recognised is told once to those who hear the page', async () => {
  const page = fakePage('kiosk');
  const panel = await mount(Recognised, page);
  const told = byTestId(panel, 'told')[0];
  expect(told?.getAttribute('role')).toBe('status');
  page.patchVisit({ scene: { frame: 1, garments: [GARMENT] }, last: [GARMENT], seenAt: NOW });
  await settled(panel);
  expect(byTestId(panel, 'told')[0]).toBe(told);
  expect(words(panel, 'told')).toBe('Navy shirt. We don’t carry exactly this. Nearest is…');
});
