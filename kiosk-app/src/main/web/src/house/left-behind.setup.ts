import { afterAll } from 'vitest';

/**
 * Test files share one window, which saves most of their time, so none may leave a listener on it for the next: a page
 * that was started there would take another test's keys before that test's own listener.
 */
const listen = globalThis.addEventListener.bind(globalThis);
const kept: Parameters<typeof listen>[] = [];

globalThis.addEventListener = (...args: Parameters<typeof listen>): void => {
  kept.push(args);
  listen(...args);
};

afterAll(() => {
  globalThis.addEventListener = listen;
  for (const [type, heard, options] of kept) {
    globalThis.removeEventListener(type, heard, options);
  }
});
