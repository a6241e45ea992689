import { expect, test } from 'vitest';
import { byTestId, CARD, GARMENT, mount, pageWith, words } from '../../house/fakes';
import { apart, beside, Follower } from './follower';
import MirrorCallouts from './mirror-callouts';

const SIZE = { width: 1080, height: 1920 };
const overlay = { track: 7, box: GARMENT.box, state: 'recognised', category: 'shirt', confidence: 0.9 } as const;
const CALLOUT = { width: 300, height: 200 };
const FREE = { width: 1080, height: 1250 };
const glass = (x: number) => ({ frame: 1, size: SIZE, boxes: [{ overlay, rect: { x, y: 400, width: 400, height: 600 } }] });

test('a callout says what it is and where the nearest hangs', async () => {
  const panel = await mount(MirrorCallouts, pageWith('mirror', GARMENT));
  expect(words(panel, 'mirror-callout')).toBe('Navy shirt Nearest: Navy Oxford shirt €39.90 Rail B3 demo data');
});

test('an item that is the very one is claimed', async () => {
  const cards = [{ ...CARD, relation: 'same' as const }];
  const panel = await mount(MirrorCallouts, pageWith('mirror', { ...GARMENT, claim: 'this-item', cards }));
  expect(words(panel, 'claim')).toBe('This item: Navy Oxford shirt');
});

test('without a claim nothing is claimed', async () => {
  const panel = await mount(MirrorCallouts, pageWith('mirror', { ...GARMENT, state: 'unsure', claim: 'none', options: ['shirt', 'blouse'] }));
  expect(words(panel, 'mirror-callout')).toBe('Is it a shirt or a blouse?');
  expect(byTestId(panel, 'claim')).toHaveLength(0);
});

test('what the store keeps off its cards is not called the nearest of anything', async () => {
  const panel = await mount(MirrorCallouts, pageWith('mirror', { ...GARMENT, claim: 'ask-us' }));
  expect(words(panel, 'mirror-callout')).toBe('Navy shirt Please ask our staff about this one.');
});

test('it follows the box without a jerk and jumps only over a long way', () => {
  const follower = new Follower();
  const first = follower.spot('7', glass(300), CALLOUT, FREE);
  const second = follower.spot('7', glass(340), CALLOUT, FREE);
  expect(first?.x).toBe(350);
  expect(second?.x).toBeGreaterThan(350);
  expect(second?.x).toBeLessThan(390);
  expect(follower.spot('7', glass(10), CALLOUT, FREE)?.x).toBe(60);
  expect(follower.spot('8', glass(10), CALLOUT, FREE)).toBeUndefined();
});

test('cards that appear push it out of their way at once, without easing', () => {
  const follower = new Follower();
  follower.spot('7', glass(600), CALLOUT, SIZE);
  const spot = follower.spot('7', glass(600), CALLOUT, { width: 900, height: 900 });
  expect(spot!.x + CALLOUT.width).toBeLessThanOrEqual(900);
  expect(spot!.y + CALLOUT.height).toBeLessThanOrEqual(900);
});

test('a garment that comes back is not glided to from where it was lost', () => {
  const follower = new Follower();
  follower.spot('7', glass(300), CALLOUT, FREE);
  follower.spot('7', { ...glass(300), boxes: [] }, CALLOUT, FREE);
  expect(follower.spot('7', glass(340), CALLOUT, FREE)?.x).toBe(390);
});

test('an item of a real catalogue bears no mark of demo data', async () => {
  const cards = [{ ...CARD, demoData: false }];
  const panel = await mount(MirrorCallouts, pageWith('mirror', { ...GARMENT, cards }));
  expect(byTestId(panel, 'demo-mark')).toHaveLength(0);
});

test('it stays on the glass and above the cards, however tall it is', () => {
  const free = { width: 1080, height: 1100 };
  for (const height of [300, 700]) {
    const spot = beside({ x: -200, y: 1700, width: 100, height: 400 }, free, { width: 500, height });
    expect(spot.x).toBeGreaterThan(0);
    expect(spot.y + height).toBeLessThanOrEqual(free.height);
  }
});

test('a callout whose garment is not in the drawn frame is not shown', async () => {
  const page = pageWith('mirror', GARMENT);
  const panel = await mount(MirrorCallouts, page);
  const callout = byTestId(panel, 'mirror-callout')[0];
  expect(callout?.classList.contains('placed')).toBe(false);
  page.glass.set(glass(300));
  expect(callout?.classList.contains('placed')).toBe(true);
  page.glass.set({ ...glass(300), boxes: [] });
  expect(callout?.classList.contains('placed')).toBe(false);
});

test('callouts of garments that lie together stand one above the other', () => {
  const first = { x: 100, y: 600, ...CALLOUT };
  const moved = apart({ x: 150, y: 650, ...CALLOUT }, [first], FREE);
  expect(moved!.y >= first.y + CALLOUT.height || moved!.y + CALLOUT.height <= first.y).toBe(true);
  expect(moved!.x).toBe(150);
  expect(apart({ x: 150, y: 1000, ...CALLOUT }, [first], FREE)?.y).toBe(1000);
});

test('a callout without room of its own is not shown', () => {
  const most = { x: 0, y: 100, width: 1080, height: 1100 };
  expect(apart({ x: 150, y: 650, ...CALLOUT }, [most], FREE)).toBeUndefined();
});
