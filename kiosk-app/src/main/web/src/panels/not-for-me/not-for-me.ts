import { html, nothing, unsafeCSS } from 'lit';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { takeAfterAll } from '../../live/wishes';
import css from './not-for-me.css?inline';

/** How long the way back stays. */
export const UNDO_MS = 10_000;

/** Says which item was just taken out of the suggestions, and takes that back by one touch. */
export default class NotForMe extends Panel {
  static readonly tag = 'tm-not-for-me';
  static readonly region = 'kiosk.sheet';
  static readonly order = 150;
  static override styles = [base, unsafeCSS(css)];

  override render() {
    const { visit, now } = this.now;
    const last = visit.refused?.at(-1);
    if (!last || now - last.at > UNDO_MS) {
      return nothing;
    }
    return html`<div class="bar" role="status" data-testid="refused">
      <span>${t('refuse.done', { title: last.title })}</span>
      <button class="button" data-testid="refuse-undo" @click=${() => void takeAfterAll(this.page, last.itemId)}>${t('refuse.undo')}</button>
    </div>`;
  }
}
