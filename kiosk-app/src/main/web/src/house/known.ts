/**
 * Whether an element that comes when it is wanted has come. Before, no template may hold it: one that is made known later
 * gets its page too late to follow it.
 */
export function isKnown(tag: string): boolean {
  return customElements.get(tag) !== undefined;
}
