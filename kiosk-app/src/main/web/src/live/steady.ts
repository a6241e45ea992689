/**
 * Milliseconds that begin at the time of day at which the page was loaded and then only count up: spans are measured by
 * it, since a clock that is set must neither end a lively visit nor keep a dead one.
 */
export function steadyNow(): number {
  return performance.timeOrigin + performance.now();
}
