/**
 * Does something once what was just drawn is committed to the screen: a task after the next rendering. A hidden page is
 * not rendered, so there it is done at once.
 */
export function onceCommitted(action: () => void): void {
  if (document.hidden) {
    action();
  } else {
    requestAnimationFrame(() => setTimeout(action));
  }
}
