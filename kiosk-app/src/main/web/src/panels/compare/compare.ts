import { html, nothing, unsafeCSS } from 'lit';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { arrived } from '../../house/registry';
import { plain } from '../../i18n/bidi';
import { t } from '../../i18n/language';
import { closeCompared, forgetCompared, openCompared } from '../../live/looks';
import type { Compared } from '../../live/visit';
import css from './compare.css?inline';

/** What was chosen to be compared, as a strip; the sheet of the two is loaded when there are two. */
export default class ComparePlace extends Panel {
  static readonly tag = 'tm-compare';
  static readonly region = 'kiosk.sheet';
  /** Hears Escape before the item's page and the board do. */
  static readonly order = 30;
  static override styles = [base, unsafeCSS(css)];

  private readonly then = {
    come: (): void => this.requestUpdate(),
    failed: (): void => {
      this.page.says('problem.app-unreachable');
      closeCompared(this.page);
    },
  };

  override render() {
    const { compared } = this.now.visit;
    this.toggleAttribute('open', compared?.open ?? false);
    if (!compared) {
      return nothing;
    }
    if (!compared.open) {
      return this.strip(compared);
    }
    return arrived('tm-compare-sheet', () => import('./compare-sheet'), this.then)
      ? html`<tm-compare-sheet .page=${this.page}></tm-compare-sheet>`
      : nothing;
  }

  private strip({ items }: Compared) {
    return html`<div class="strip" role="region" aria-label=${t('compare.title')} data-testid="compare-strip">
      ${items.map(({ picture, title }) => (picture ? html`<img src=${picture} alt=${plain(title)} />` : html`<bdi>${plain(title)}</bdi>`))}
      ${items.length > 1
        ? html`<button class="button" data-testid="compare-open" @click=${() => openCompared(this.page)}>${t('compare.title')}</button>`
        : html`<span role="status">${t('compare.second')}</span>`}
      <button class="clear" data-testid="compare-clear" aria-label=${t('find.clear')} @click=${() => forgetCompared(this.page)}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6 6 18" /></svg>
      </button>
    </div>`;
  }
}
