import type { Variant } from '../api/shapes';
import { t, tCode } from './language';
import { ageWords } from './say';

const MINUTE_MS = 60_000;
const OLD_MS = 15 * MINUTE_MS;
const TOO_OLD_MS = 24 * 60 * MINUTE_MS;

/** What a figure of this age is worth: told as it is, told with its age, or not told at all. */
export type Freshness = 'fresh' | 'old' | 'ask';

/** A figure without a moment is one to ask about. */
export function freshness(at: string | undefined, now: number): Freshness {
  const age = now - Date.parse(at ?? '');
  if (Number.isNaN(age) || age > TOO_OLD_MS) {
    return 'ask';
  }
  return age > OLD_MS ? 'old' : 'fresh';
}

/** "2 left", "none left" or "ask us". */
export function piecesWords({ stock, countedAt }: Variant, now: number): string {
  if (freshness(countedAt, now) === 'ask') {
    return t('stock.ask');
  }
  return stock > 0 ? t('item.stock', { pieces: stock }) : t('item.none-left');
}

/** "Counted 2 minutes ago by the till." */
export function countedWords({ countedAt, source = 'release' }: Variant, now: number): string {
  const age = ageWords(countedAt, now);
  const words = t('stock.counted', { age, source: tCode('source', source) });
  const worth = freshness(countedAt, now);
  return worth === 'fresh' ? words : `${words} ${t(`stock.${worth}-more`)}`;
}
