import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { property } from 'lit/decorators.js';
import type { Campaign } from '../hand/shapes';
import { base } from '../house/base';
import { plain } from '../i18n/bidi';
import { th } from '../i18n/hand/words';
import { language, t } from '../i18n/language';
import type { Page } from '../live/page';
import { openFind } from '../search/finding';
import css from './campaign-strip.css?inline';

/** One campaign under its label; its words are the store's, shown as plain text. */
export class CampaignStrip extends LitElement {
  static readonly tag = 'tm-campaign-strip';
  static override styles = [base, unsafeCSS(css)];

  @property({ attribute: false }) page!: Page;
  @property({ attribute: false }) campaign!: Campaign;
  @property({ reflect: true }) look: 'slim' | 'wide' = 'slim';
  private unfollow?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.unfollow = language.follow(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unfollow?.();
  }

  override render() {
    const { label, picture, items } = this.campaign;
    return html`<section aria-label=${th(`campaign.${label}`)} data-testid="campaign">
      <button class="main" data-testid="campaign-open" @click=${() => this.open()}>
        ${picture ? html`<img src=${picture} alt="" decoding="async" />` : nothing}
        <span class="words">
          <small data-testid="campaign-label">${th(`campaign.${label}`)}</small>
          <b><bdi>${this.said('title')}</bdi></b>
          <span class="text"><bdi>${this.said('text')}</bdi></span>
        </span>
      </button>
      ${items.length > 1
        ? items.slice(0, 4).map(
            ({ itemId, title, picture: own }) => html`<button class="item" aria-label=${t('card.open', { title })} @click=${() => this.page.openItem(itemId)}>
              <img src=${own ?? ''} alt="" decoding="async" />
            </button>`,
          )
        : nothing}
    </section>`;
  }

  /** In the page's language, else in the store's first that it is written in. */
  private said(what: 'title' | 'text'): string {
    const words = this.campaign[what];
    return plain(words[language.value] ?? Object.values(words)[0] ?? '');
  }

  private open(): void {
    const { category, items } = this.campaign;
    if (category) {
      openFind(this.page, 'browsing', { category });
    } else if (items[0]) {
      this.page.openItem(items[0].itemId);
    }
  }
}

if (!customElements.get(CampaignStrip.tag)) {
  customElements.define(CampaignStrip.tag, CampaignStrip);
}
