import { html, unsafeCSS } from 'lit';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { openFind } from '../../search/finding';
import css from './find-button.css?inline';

/** The way to search and browse, in sight at all times. */
export default class FindButton extends Panel {
  static readonly tag = 'tm-find-button';
  static readonly region = 'kiosk.action';
  static readonly order = 10;
  static override styles = [base, unsafeCSS(css)];

  override render() {
    return html`<button data-testid="find-open" @click=${() => openFind(this.page, 'typing')}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6.5" /><path d="m15.5 15.5 5 5" /></svg>
      ${t('find.title')}
    </button>`;
  }
}
