import type { Held } from '../api/shapes';
import { knows, t, tCode } from './language';

/** "Held for your visit: 2 items, 1 photo". */
export function heldWords(held: readonly Held[]): string {
  return t('held.line', { held: heldList(held) });
}

/** "2 items, 1 photo". */
export function heldList(held: readonly Held[]): string {
  return held.map(kindWords).join(t('recognised.comma')) || t('held.nothing');
}

function kindWords({ kind, count }: Held): string {
  const key = `held.${kind}`;
  return knows(key) ? t(key, { count }) : `${tCode('held', kind)}: ${count}`;
}
