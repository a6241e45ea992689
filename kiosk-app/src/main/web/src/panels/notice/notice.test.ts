import { expect, test } from 'vitest';
import { byTestId, FakeApi, fakePage, mount, NOW, settled, words } from '../../house/fakes';
import Notice from './notice';

test('a code that the store has not is answered kindly, for a while', async () => {
  const api = new FakeApi();
  api.failure = new Error('item-unknown');
  const page = fakePage('kiosk', {}, api);
  const panel = await mount(Notice, page);
  await page.readCode('4006381333931');
  await settled(panel);
  expect(words(panel, 'code-read')).toContain('We don’t have this tag');
  page.patch({ now: NOW + 9000 });
  await settled(panel);
  expect(byTestId(panel, 'code-read')).toHaveLength(0);
});

test('a scanned item opens on the kiosk and is named on the mirror', async () => {
  const kiosk = fakePage('kiosk');
  await kiosk.readCode('4006381333931');
  expect(kiosk.state.value.visit.itemId).toBe('T-1');
  const mirror = fakePage('mirror');
  const panel = await mount(Notice, mirror);
  await mirror.readCode('4006381333931');
  await settled(panel);
  expect(words(panel, 'code-read')).toBe('Navy Oxford shirt · Rail B3');
});

test('a blink of the line is not said, a loss is', async () => {
  const page = fakePage('kiosk', { link: 'down', downSince: NOW });
  const panel = await mount(Notice, page);
  expect(byTestId(panel, 'link-down')).toHaveLength(0);
  page.patch({ now: NOW + 2000 });
  await settled(panel);
  expect(byTestId(panel, 'link-down')).toHaveLength(1);
});

test('an idle kiosk asks before it forgets', async () => {
  const page = fakePage('kiosk', { link: 'up' });
  const panel = await mount(Notice, page);
  page.openItem('T-1');
  page.patch({ now: NOW + 65_000 });
  await settled(panel);
  expect(words(panel, 'still-there')).toBe('Still there? The screen starts anew in 15 s. I’m still here');
  panel.shadowRoot?.querySelector('button')?.click();
  await settled(panel);
  expect(byTestId(panel, 'still-there')).toHaveLength(0);
});

test('whoever stays is asked again as often as it takes', async () => {
  const page = fakePage('kiosk', { link: 'up' });
  const panel = await mount(Notice, page);
  page.openItem('T-1');
  for (let times = 0; times < 10; times += 1) {
    page.patch({ now: NOW + 65_000 });
    await settled(panel);
    expect(byTestId(panel, 'still-there')).toHaveLength(1);
    panel.shadowRoot?.querySelector('button')?.click();
    await settled(panel);
    expect(byTestId(panel, 'still-there')).toHaveLength(0);
    expect(page.state.value.visit.itemId).toBe('T-1');
  }
});

test('a mirror, which nobody needs to touch, asks nothing', async () => {
  const page = fakePage('mirror', { link: 'up' });
  const panel = await mount(Notice, page);
  page.openItem('T-1');
  page.patch({ now: NOW + 65_000 });
  await settled(panel);
  expect(byTestId(panel, 'still-there')).toHaveLength(0);
});
