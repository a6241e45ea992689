import { afterEach, expect, test } from 'vitest';
import { byTestId, CAMPAIGN, CARD, FakeApi, fakePage, mount, NOW, settled, words } from '../../house/fakes';
import { speak } from '../../i18n/language';
import CampaignPlace from './campaign';
import '../../sheets/campaign-strip';
import '../../screens/kiosk/gathered';

afterEach(() => speak('en'));

async function shown(wall = NOW, campaign = CAMPAIGN) {
  const api = new FakeApi();
  api.praised = [campaign];
  const page = fakePage('kiosk', { link: 'up', wall }, api);
  const panel = await mount(CampaignPlace, page);
  await settled(panel);
  await settled(panel);
  await settled(panel);
  return { api, page, panel };
}

test('a campaign stands under its label in the language of the page', async () => {
  const { panel } = await shown();
  expect(words(panel, 'campaign')).toBe('Promotion Coats for cold days Wool and down, on rail C.');
  speak('de');
  await settled(panel);
  expect(words(panel, 'campaign')).toContain('Aktion Mäntel für kalte Tage');
});

test.each([Date.parse(CAMPAIGN.from) - 1, Date.parse(CAMPAIGN.until)])('it is gone outside its dates, at %i', async (wall) => {
  const { panel } = await shown(wall);
  expect(byTestId(panel, 'campaign')).toHaveLength(0);
});

test('its words are text, whatever stands in them', async () => {
  const { panel } = await shown(NOW, { ...CAMPAIGN, title: { en: '<img src=x onerror=alert(1)>\u202Eevil' } });
  const strip = byTestId(panel, 'campaign')[0];
  expect(strip?.querySelectorAll('img[src=x]')).toHaveLength(0);
  expect(words(panel, 'campaign')).toContain('<img src=x onerror=alert(1)>evil');
});

test('a touch leads to its category, or to its item', async () => {
  const { page, panel } = await shown();
  byTestId(panel, 'campaign-open')[0]?.click();
  expect(page.state.value.visit.find?.wanted).toEqual({ category: 'outwear' });
  const { category: _, ...noCategory } = CAMPAIGN;
  const one = await shown(NOW, { ...noCategory, items: [CARD] });
  byTestId(one.panel, 'campaign-open')[0]?.click();
  expect(one.page.state.value.visit.itemId).toBe('T-1');
});
