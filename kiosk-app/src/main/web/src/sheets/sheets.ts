import { FittingListSheet } from './fitting-list';
import { PreferencesSheet } from './preferences';

/** Makes the sheets known to the page; a chunk of its own, so that nobody waits for it who opens none. */
for (const sheet of [FittingListSheet, PreferencesSheet]) {
  if (!customElements.get(sheet.tag)) {
    customElements.define(sheet.tag, sheet);
  }
}
