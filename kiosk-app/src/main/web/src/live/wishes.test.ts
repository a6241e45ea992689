import { expect, test } from 'vitest';
import { CARD, FakeApi, fakePage, GARMENT, NOW } from '../house/fakes';
import type { SeenAnew } from '../search/shapes';
import type { PageMessage } from './messages';
import { refuse, takeAfterAll, wantedCards, wish } from './wishes';

/** An app whose answers come when the test says so. */
class SlowApi extends FakeApi {
  readonly waiting: ((anew: SeenAnew) => void)[] = [];
  override filter = (): Promise<SeenAnew> => new Promise((resolve) => this.waiting.push(resolve));
}

const anew = (itemId: string): SeenAnew => ({ live: [{ ...GARMENT, cards: [{ ...CARD, itemId }] }], photo: [] });

function watched(api = new SlowApi()) {
  const page = fakePage('kiosk', {}, api);
  page.patchVisit({ scene: { frame: 1, garments: [GARMENT] }, last: [GARMENT], seenAt: NOW });
  const sent: PageMessage[] = [];
  page.connection.send = (message) => void sent.push(message);
  return { api, page, sent };
}

test('only the answer to the newest wish is shown', async () => {
  const { api, page } = watched();
  const wishes = [wish(page, { size: 'S' }), wish(page, { size: 'M' })];
  api.waiting[1]?.(anew('for M'));
  api.waiting[0]?.(anew('for S'));
  await Promise.all(wishes);
  expect(page.state.value.visit.last[0]?.cards[0]?.itemId).toBe('for M');
  expect(page.state.value.visit.wanted).toEqual({ size: 'M' });
});

test('an answer after the end of its visit is forgotten, and the app is told of the end again', async () => {
  const { api, page, sent } = watched();
  const late = wish(page, { size: 'S' });
  page.startAnew();
  api.waiting[0]?.(anew('late'));
  await late;
  expect(sent.map(({ type }) => type)).toEqual(['ended', 'ended']);
  expect(page.state.value.visit.wanted).toBeUndefined();
  expect(page.state.value.visit.scene.garments[0]?.cards[0]?.itemId).not.toBe('late');
});

test('the photo of the shopper gets its cards anew too', async () => {
  const { api, page } = watched();
  page.showPhoto({ picture: { close: () => undefined } as ImageBitmap, garments: [GARMENT] });
  const wished = wish(page, { size: 'S' });
  api.waiting[0]?.({ live: [], photo: [{ ...GARMENT, cards: [] }] });
  await wished;
  expect(page.state.value.visit.photo?.garments[0]?.cards).toEqual([]);
});

test('what is refused is gone at once, the item itself never is', async () => {
  const { page } = watched(new SlowApi());
  void refuse(page, CARD);
  const { refused } = page.state.value.visit;
  expect(wantedCards([{ ...CARD, relation: 'similar' }], refused)).toEqual([]);
  expect(wantedCards([{ ...CARD, relation: 'same' }], refused)).toHaveLength(1);
  await takeAfterAll(page, CARD.itemId);
  expect(page.state.value.visit.refused).toBeUndefined();
});
