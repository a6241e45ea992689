import { html, unsafeCSS } from 'lit';
import type { WordKey } from '../i18n/keys';
import { named, t } from '../i18n/language';
import css from './tile.css?inline';

/** The style of a tile of the staff console. */
export const tileStyle = unsafeCSS(css);

/** Named facts of a tile; one that is unknown shows a dash. */
export function facts(rows: readonly (readonly [WordKey, unknown])[]) {
  return html`<dl>${rows.map(([key, value]) => html`<dt>${t(key)}</dt><dd><bdi>${value ?? t('staff.never')}</bdi></dd>`)}</dl>`;
}

/** Whole milliseconds, or a dash while nothing was measured. */
export function milliseconds(value: number | undefined): string {
  return value === undefined ? t('staff.never') : named(`${Math.round(value)} ms`);
}
