import type { Card, Garment } from '../../api/shapes';

/** More would be a catalogue, not a mirror. */
const MOST = 4;
/** Of what goes with a garment, beside what is like it. */
const MOST_BESIDE = 2;
const LIKE: readonly Card['relation'][] = ['nearest', 'similar'];

/** What a mirror offers to put on beside a garment: first what is like it, then what goes with it, one of each kind. */
export function choice(garments: readonly Garment[]): readonly Card[] {
  const cards = garments.flatMap((garment) => garment.cards).filter(({ wearable }) => wearable);
  const beside = cards.filter(({ relation }) => relation === 'goes-with');
  const others = beside.filter(({ category }, place) => beside.findIndex((card) => card.category === category) === place).slice(0, MOST_BESIDE);
  const like = once(cards.filter(({ relation }) => LIKE.includes(relation)));
  return once([...like.slice(0, MOST - others.length), ...others]).slice(0, MOST);
}

function once(cards: readonly Card[]): readonly Card[] {
  return cards.filter(({ itemId }, place) => cards.findIndex((card) => card.itemId === itemId) === place);
}

/** What is worn is seen as it is first, and in other colours. */
const FIRST_MS = 19_000;
const EACH_MS = 8_000;
const ON_TOUR = 2;

/** What the mirror puts on by itself, by the time since it offers something; then nothing. */
export function putOn<T>(elapsedMs: number, offered: readonly T[]): T | undefined {
  const step = Math.floor((elapsedMs - FIRST_MS) / EACH_MS);
  return step >= 0 && step < ON_TOUR ? offered[step] : undefined;
}
