import { html, nothing, unsafeCSS } from 'lit';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { pillStyle } from '../../house/pill';
import { t } from '../../i18n/language';
import css from './hand-buttons.css?inline';

/** Opens the fitting list, with how many things are on it, and the preferences. */
export default class HandButtons extends Panel {
  static readonly tag = 'tm-hand-buttons';
  static override styles = [base, pillStyle, unsafeCSS(css)];

  override render() {
    const { sheet, hand } = this.now.visit;
    const count = hand?.list.length ?? 0;
    return html`<button data-testid="preferences-open" aria-haspopup="dialog" class=${sheet === 'preferences' ? 'on' : ''} @click=${() => this.toggle('preferences')}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="12" cy="8" r="3.6" /><path d="M5 20c.6-4.2 3.2-6.3 7-6.3s6.4 2.1 7 6.3" /></svg>
        <span>${t('hand.preferences')}</span>
      </button>
      <button
        data-testid="list-open"
        aria-haspopup="dialog"
        class=${sheet === 'list' ? 'on' : ''}
        @click=${() => this.toggle('list')}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 9.2V8a2.3 2.3 0 1 0-2.3-2.3M12 9.2 3.6 15a1.6 1.6 0 0 0 .9 2.9h15a1.6 1.6 0 0 0 .9-2.9z" /></svg>
        <span>${t('hand.list')}</span>${count ? html`<b data-testid="list-count">${count}</b>` : nothing}
      </button>`;
  }

  private toggle(sheet: 'list' | 'preferences'): void {
    this.page.openSheet(this.now.visit.sheet === sheet ? undefined : sheet);
  }
}
