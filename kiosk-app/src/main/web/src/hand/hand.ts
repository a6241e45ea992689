import { problemCode } from '../api/api';
import { knows } from '../i18n/language';
import { showAnew } from '../live/wishes';
import type { Page } from '../live/page';
import type { Declared, FittingItem, Hand } from './shapes';

/** What may be asked to be tried on; without a size it is the shopper's own, or chosen on the list. */
export interface ToTry {
  readonly itemId: string;
  readonly size?: string | undefined;
  readonly colour?: string | undefined;
}

/** Puts a thing on the list. */
export function toList(page: Page, wish: ToTry): Promise<void> {
  return gathered(page, () => page.api.putOnList(wish));
}

export function offList(page: Page, number: number): Promise<void> {
  return gathered(page, () => page.api.takeOffList(number));
}

export function resize(page: Page, number: number, size: string): Promise<void> {
  return gathered(page, () => page.api.resizeOnList(number, size));
}

/** The entry of this thing; of whatever size where none is named. */
export function onList(hand: Hand | undefined, { itemId, size, colour }: ToTry): FittingItem | undefined {
  return hand?.list.find(
    (entry) => entry.itemId === itemId && (!size || entry.size === size) && (!colour || !entry.colour || entry.colour === colour),
  );
}

export function declaresSomething({ sizes, budget, colours, departments, patterns }: Declared): boolean {
  return Object.values(sizes).some(({ length }) => length) || budget !== undefined || colours.length + departments.length + patterns.length > 0;
}

/** What was declared counts from now on, or does not. */
export async function usePreferences(page: Page, on: boolean): Promise<void> {
  await showAnew(page, () => page.api.usePreferences(on));
}

/** An answer that comes when the visit is over is forgotten, and the app is told of the end once more. */
async function gathered(page: Page, ask: () => Promise<Hand>): Promise<void> {
  const { visits } = page;
  page.touched();
  const answer = await ask().catch((thrown: unknown) => `problem.${problemCode(thrown)}`);
  if (page.visits !== visits) {
    page.connection.send({ type: 'ended' });
  } else if (typeof answer === 'string') {
    page.says(knows(answer) ? answer : 'problem.unknown');
  } else {
    page.patchVisit({ hand: answer });
  }
}
