const FIRST_MS = 500;
const LONGEST_MS = 5000;

/** How long to wait before try number `attempt` (0 is the first): 0.5 s, doubled each time, at most 5 s. */
export function backoffMs(attempt: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(Math.max(attempt, 0), 10));
}
