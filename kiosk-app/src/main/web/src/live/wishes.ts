import type { Card, Garment } from '../api/shapes';
import type { SeenAnew, Wanted } from '../search/shapes';
import { kindsOf } from '../search/wanted';
import type { Page } from './page';

/** Narrows the rows beside a garment, for as long as the visit lasts. */
export async function wish(page: Page, wanted: Wanted): Promise<void> {
  const before = page.state.value.visit.wanted;
  page.patchVisit({ wanted: kindsOf(wanted).length ? wanted : undefined });
  if ((await showAnew(page, () => page.api.filter(wanted))) === 'failed') {
    page.patchVisit({ wanted: before });
  }
}

/** Takes an item out of this visit's suggestions, on the glass at once. */
export async function refuse(page: Page, { itemId, title }: Pick<Card, 'itemId' | 'title'>): Promise<void> {
  const { visit, now } = page.state.value;
  page.patchVisit({ refused: [...others(visit.refused, itemId), { itemId, title, at: now }] });
  await showAnew(page, () => page.api.notForMe(itemId));
}

/** Takes that back. */
export async function takeAfterAll(page: Page, itemId: string): Promise<void> {
  const left = others(page.state.value.visit.refused, itemId);
  page.patchVisit({ refused: left.length ? left : undefined });
  await showAnew(page, () => page.api.forMeAfterAll(itemId));
}

/** Without what the shopper does not want to see again; the item itself is never hidden. */
export function wantedCards(cards: readonly Card[], refused: readonly { readonly itemId: string }[] = []): readonly Card[] {
  return cards.filter(({ itemId, relation }) => relation === 'same' || !refused.some((each) => each.itemId === itemId));
}

function others<T extends { readonly itemId: string }>(refused: readonly T[] | undefined, itemId: string): readonly T[] {
  return (refused ?? []).filter((each) => each.itemId !== itemId);
}

const newest = new WeakMap<Page, number>();

/**
 * Asks the app and shows the rows that it makes anew, unless something newer was asked meanwhile. An answer that comes
 * when the visit is over is forgotten, and the app is told of the end once more: it may have heard the wish after it.
 */
export async function showAnew(page: Page, ask: () => Promise<SeenAnew>): Promise<'done' | 'failed'> {
  const { visits } = page;
  const number = (newest.get(page) ?? 0) + 1;
  newest.set(page, number);
  const anew = await ask().catch(() => undefined);
  if (page.visits !== visits) {
    page.connection.send({ type: 'ended' });
    return 'done';
  }
  if (anew && newest.get(page) === number) {
    show(page, anew);
  }
  return anew ? 'done' : 'failed';
}

function show(page: Page, { live, photo }: SeenAnew): void {
  const { scene, last, photo: shown } = page.state.value.visit;
  page.patchVisit({
    scene: { ...scene, garments: scene.garments.map((garment) => withCards(garment, live)) },
    last: last.map((garment) => withCards(garment, live)),
    ...(shown && photo.length === shown.garments.length && { photo: { ...shown, garments: photo } }),
  });
}

/** The same garment where it was seen, with the cards that were made anew for it. */
function withCards(garment: Garment, anew: readonly Garment[]): Garment {
  const found = anew.find(({ track }) => track === garment.track);
  return found ? { ...garment, claim: found.claim, cards: found.cards, hidden: found.hidden ?? 0 } : garment;
}
