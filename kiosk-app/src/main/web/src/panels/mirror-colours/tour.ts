/** A garment is seen as it is first. */
const FIRST_MS = 6_000;
const EACH_MS = 4_000;
const MOST = 3;

/**
 * What the mirror shows by itself, by the time since the garment came: from the last colour on every second one, since
 * neighbours are alike; then none.
 */
export function onTour<T>(elapsedMs: number, colours: readonly T[]): T | undefined {
  const step = Math.floor((elapsedMs - FIRST_MS) / EACH_MS);
  return step >= 0 && step < MOST ? colours[colours.length - 1 - 2 * step] : undefined;
}
