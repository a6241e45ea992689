import { html, nothing, unsafeCSS } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { takeAfterAll } from '../../live/wishes';
import css from './not-for-me.css?inline';

/** How long the way back stays. */
export const UNDO_MS = 20_000;

/**
 * Says which item was just taken out of the suggestions, and takes that back by one touch. A sheet that keeps the
 * keyboard inside has one of its own.
 */
export default class NotForMe extends Panel {
  static readonly tag = 'tm-not-for-me';
  static readonly region = 'kiosk.sheet';
  static readonly order = 150;
  static override styles = [base, unsafeCSS(css)];

  /** Whether this one lies in a sheet. */
  @property({ type: Boolean }) within = false;

  override render() {
    const { visit, now } = this.now;
    const last = visit.refused?.at(-1);
    const isCovered = !this.within && (visit.itemId !== undefined || visit.board !== undefined);
    if (isCovered || !last || now - last.at > UNDO_MS) {
      return nothing;
    }
    return html`<div class="bar" role="status" data-testid="refused">
      <span>${t('refuse.done', { title: last.title })}</span>
      <button class="button" data-testid="refuse-undo" @click=${() => void takeAfterAll(this.page, last.itemId)}>${t('refuse.undo')}</button>
    </div>`;
  }
}
