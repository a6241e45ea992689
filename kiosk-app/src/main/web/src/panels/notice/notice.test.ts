import { expect, test } from 'vitest';
import { byTestId, fakePage, mount, NOW, settled, words } from '../../house/fakes';
import Notice from './notice';

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
