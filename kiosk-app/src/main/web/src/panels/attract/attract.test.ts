import { expect, test } from 'vitest';
import { byTestId, FakeApi, fakePage, GARMENT, mount, NOW, pageWith, settled, STATUS } from '../../house/fakes';
import { Page } from '../../live/page';
import { REST_MS } from '../../live/visit';
import Attract from './attract';

test('an empty place before the camera shows how to hold a garment and what the store has', async () => {
  const api = new FakeApi();
  const page = fakePage('kiosk', { link: 'up', sync: STATUS.sync }, api);
  const panel = await mount(Attract, page);
  await settled(panel);
  expect(byTestId(panel, 'attract')).toHaveLength(1);
  expect([...(byTestId(panel, 'guide')[0]?.children ?? [])].map((step) => step.textContent?.trim())).toHaveLength(3);
  expect(panel.shadowRoot?.querySelectorAll('.run:not([aria-hidden="true"]) button')).toHaveLength(3);
  page.patch({ sync: { ...STATUS.sync, generation: 4 } });
  page.patch({ now: NOW + 1 });
  expect(api.asked).toEqual(['items 48', 'items 48']);
});

test('a garment with cards takes its place; one without gets the guide again', async () => {
  expect(byTestId(await mount(Attract, pageWith('kiosk', GARMENT)), 'attract')).toHaveLength(0);
  const panel = await mount(Attract, pageWith('kiosk', { ...GARMENT, state: 'unsure', cards: [] }));
  expect(byTestId(panel, 'attract-again')).toHaveLength(1);
  expect(byTestId(panel, 'attract-again')[0]?.className).toBe('live');
});

test('the wall leads to all that the store has', async () => {
  const page = fakePage('kiosk', { link: 'up', sync: STATUS.sync });
  const panel = await mount(Attract, page);
  await settled(panel);
  byTestId(panel, 'attract-browse')[0]?.click();
  expect(page.state.value.visit.find).toEqual({ text: '', wanted: {}, typing: false });
});

test('a wall that nobody stands before rests, and wakes at once by a touch or by somebody who comes', async () => {
  const time = { now: NOW };
  const page = new Page('kiosk', new FakeApi(), () => time.now);
  const panel = await mount(Attract, page);
  const restsAfter = async (change: () => void): Promise<boolean> => {
    change();
    await settled(panel);
    return byTestId(panel, 'attract')[0]?.classList.contains('resting') ?? false;
  };
  const aMinuteGoesBy = (): void => {
    time.now += REST_MS;
    page.patch({ now: time.now });
  };
  expect(await restsAfter(aMinuteGoesBy)).toBe(true);
  expect(await restsAfter(() => page.patch({ wokenAt: time.now }))).toBe(false);
  expect(await restsAfter(aMinuteGoesBy)).toBe(true);
  expect(await restsAfter(() => page.touched())).toBe(false);
});
