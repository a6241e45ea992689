import { html, nothing, unsafeCSS } from 'lit';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { plain } from '../../i18n/bidi';
import { t } from '../../i18n/language';
import css from './store-header.css?inline';

/** The store's name, what happens to pictures, and the language. */
export default class StoreHeader extends Panel {
  static readonly tag = 'tm-store-header';
  static readonly region = ['kiosk.top', 'staff.top'] as const;
  static override styles = [base, unsafeCSS(css)];

  override render() {
    return html`<header>
      ${this.name()}
      <p class="privacy" data-testid="privacy">
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3 5 6v5c0 4.6 2.9 8.3 7 10 4.1-1.7 7-5.4 7-10V6z" /><path d="m9 12 2.2 2.2L15.2 10" /></svg>
        <span>${this.stored()}<small>${t('app.privacy-more')}</small></span>
      </p>
      <tm-language-switch .page=${this.page}></tm-language-switch>
    </header>`;
  }

  /** Leads to the choice of screens from the staff's page only: a shopper has no way out of the kiosk. */
  private name() {
    const name = html`<bdi>${plain(this.now.store?.name || 'Trumeau')}</bdi>`;
    return this.page.screen === 'staff' ? html`<a href="/" class="name">${name}</a>` : html`<span class="name">${name}</span>`;
  }

  /** The app's own count; no figure is claimed while it has told none. */
  private stored() {
    const privacy = this.now.staff?.privacy ?? this.now.privacy;
    return privacy ? html`<b>${t('app.privacy', { count: privacy.picturesStored })}</b>` : nothing;
  }
}
