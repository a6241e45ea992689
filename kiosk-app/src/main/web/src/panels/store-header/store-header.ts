import { html, nothing, unsafeCSS } from 'lit';
import { base } from '../../house/base';
import { isKnown } from '../../house/known';
import { Panel } from '../../house/panel';
import { plain } from '../../i18n/bidi';
import css from './store-header.css?inline';

/** The store's name, what is stored and held, and the language. */
export default class StoreHeader extends Panel {
  static readonly tag = 'tm-store-header';
  static readonly region = ['kiosk.top', 'staff.top'] as const;
  static override styles = [base, unsafeCSS(css)];

  override render() {
    return html`<header>
      ${this.name()}
      <div class="sign">
        ${this.page.screen === 'kiosk' && isKnown('tm-call') ? html`<tm-call .page=${this.page}></tm-call>` : nothing}
        <tm-visit-held .page=${this.page}></tm-visit-held>
      </div>
      <div class="row">
        <tm-language-switch .page=${this.page}></tm-language-switch>
        ${this.page.screen === 'kiosk' && isKnown('tm-hand-buttons') ? html`<tm-hand-buttons .page=${this.page}></tm-hand-buttons>` : nothing}
      </div>
    </header>`;
  }

  /** Leads to the choice of screens from the staff's page only: a shopper has no way out of the kiosk. */
  private name() {
    const name = html`<bdi>${plain(this.now.store?.name || 'Trumeau')}</bdi>`;
    return this.page.screen === 'staff' ? html`<a href="/" class="name">${name}</a>` : html`<span class="name">${name}</span>`;
  }
}
