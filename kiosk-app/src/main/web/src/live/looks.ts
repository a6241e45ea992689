import type { BoardOf } from '../api/shapes';
import type { Page, PageState } from './page';
import type { ComparedItem } from './visit';
import { showAnew } from './wishes';

/** Opens the board of a full outfit; over an item's page, which it goes back to. */
export function completeLook(page: Page, of: BoardOf): void {
  const { itemId, compared } = page.state.value.visit;
  page.patchVisit({ board: { of, kept: [], back: itemId }, itemId: undefined, sheet: undefined, compared: compared && { ...compared, open: false } });
}

export function closeBoard(page: Page): void {
  page.patchVisit({ board: undefined, itemId: page.state.value.visit.board?.back });
}

/** Keeps an item on the board, or lets it go. */
export function keep(page: Page, itemId: string): void {
  const { board } = page.state.value.visit;
  if (board) {
    const { kept } = board;
    page.patchVisit({ board: { ...board, kept: kept.includes(itemId) ? kept.filter((each) => each !== itemId) : [...kept, itemId] } });
  }
}

/** Takes an item to be compared, or no longer; two of them stand side by side at once, and a third takes the place of the first. */
export function compare(page: Page, { itemId, title, picture }: ComparedItem): void {
  const { compared, itemId: back } = page.state.value.visit;
  const others = (compared?.items ?? []).filter((each) => each.itemId !== itemId);
  if (others.length < (compared?.items.length ?? 0)) {
    page.patchVisit({ compared: others.length ? { items: others, open: false } : undefined });
    return;
  }
  const items = [...others.slice(-1), { itemId, title, picture }];
  const open = items.length === 2;
  page.patchVisit({ compared: { items, open, back: open ? back : undefined }, ...(open && { itemId: undefined, sheet: undefined }) });
}

/** The two side by side again. */
export function openCompared(page: Page): void {
  const { compared, itemId } = page.state.value.visit;
  page.patchVisit({ compared: compared && { ...compared, open: true, back: itemId }, itemId: undefined, sheet: undefined });
}

export function closeCompared(page: Page): void {
  const { compared } = page.state.value.visit;
  page.patchVisit({ compared: compared && { ...compared, open: false, back: undefined }, itemId: compared?.back });
}

export function forgetCompared(page: Page): void {
  page.patchVisit({ compared: undefined });
}

/** Whether what is held up is the shopper's own. */
export function holdsOwn({ visit, held }: Pick<PageState, 'visit' | 'held'>): boolean {
  return visit.own ?? held?.held.some(({ kind }) => kind === 'own') ?? false;
}

/** What is held up is the shopper's own from now on, or may be the store's again. */
export async function holdUpOwn(page: Page, own: boolean): Promise<void> {
  page.patchVisit({ own });
  if ((await showAnew(page, () => page.api.own(own ? 'shoppers' : 'stores'))) === 'failed') {
    page.patchVisit({ own: undefined });
  }
}
