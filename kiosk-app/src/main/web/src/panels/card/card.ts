import { html, nothing, unsafeCSS } from 'lit';
import { property } from 'lit/decorators.js';
import type { Card, Relation } from '../../api/shapes';
import { base } from '../../house/base';
import { isKnown } from '../../house/known';
import { Panel } from '../../house/panel';
import { plain } from '../../i18n/bidi';
import { language, t } from '../../i18n/language';
import { ageWords, cardReason, ownWords, priceWords } from '../../i18n/say';
import { freshness } from '../../i18n/stock';
import { compare } from '../../live/looks';
import type { Compared } from '../../live/visit';
import { refuse } from '../../live/wishes';
import css from './card.css?inline';

/** Upright; upright with the whole picture; large and lying; or small and lying, where two rows share the room of one. */
export type Look = 'plain' | 'tall' | 'large' | 'flat';

const REFUSABLE: readonly Relation[] = ['similar', 'goes-with', 'also-took'];

/** One item: picture, title, price, sizes in stock, place and the true reason why it is shown. */
export default class CardElement extends Panel {
  static readonly tag = 'tm-card';
  static override styles = [base, unsafeCSS(css)];

  @property({ attribute: false }) card!: Card;
  @property({ reflect: true }) look: Look = 'plain';
  private compared: Compared | undefined;

  /** A card shows of the page's state only what is compared, so it is not drawn again at each change of it. */
  protected override follow(): (() => void)[] {
    void customElements.whenDefined('tm-to-list').then(() => this.requestUpdate());
    const look = (): void => {
      if (this.compared !== this.now.visit.compared) {
        this.compared = this.now.visit.compared;
        this.requestUpdate();
      }
    };
    look();
    return [language.follow(() => this.requestUpdate()), this.page.state.follow(look)];
  }

  override render() {
    const { card } = this;
    return html`${this.refusal()} ${this.compared ? this.comparison() : this.toList()}<button
      class="open"
      data-testid="card"
      data-item-id=${card.itemId}
      data-relation=${card.relation ?? ''}
      @click=${() => this.page.openItem(card.itemId)}
    >
      <figure>
        ${card.picture ? html`<img src=${card.picture} alt="" loading="lazy" decoding="async" />` : nothing}
        ${card.demoData ? html`<small class="demo" data-testid="demo-mark">${t('app.demo')}</small>` : nothing}
      </figure>
      <span class="words">${this.words()}</span>
    </button>`;
  }

  /** Only what is suggested can be refused, not what the garment is. */
  private refusal() {
    const { card } = this;
    if (!card.relation || !REFUSABLE.includes(card.relation)) {
      return nothing;
    }
    return html`<button
      class="refuse"
      data-testid="card-refuse"
      aria-label=${t('refuse.do', { title: card.title })}
      @click=${() => void refuse(this.page, card)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M7 7l10 10M17 7 7 17" /></svg>
    </button>`;
  }

  /** While something is chosen to be compared, any card can be the second; this stands where the list's button stands while nothing is compared. */
  private comparison() {
    const { card } = this;
    const chosen = this.compared?.items.some(({ itemId }) => itemId === card.itemId);
    return html`<button
      class="compare"
      data-testid="card-compare"
      aria-pressed=${chosen ?? false}
      aria-label=${t('compare.do', { title: card.title })}
      @click=${() => compare(this.page, card)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 9h13l-3.5-3.5M20 15H7l3.5 3.5" /></svg>
    </button>`;
  }

  private toList() {
    return isKnown('tm-to-list') ? html`<tm-to-list look="icon" .page=${this.page} .wish=${this.card}></tm-to-list>` : nothing;
  }

  private words() {
    const { card } = this;
    const reason = cardReason(card.reasons);
    const own = ownWords(card.reasons);
    return html`<span class="title"><bdi>${plain(card.title)}</bdi></span>
      <span class="line">
        <b data-testid="card-price">${priceWords(card.price)}</b>
        ${card.place ? html`<span class="place" data-testid="card-place">${t('card.place', { place: card.place })}</span>` : nothing}
      </span>
      ${this.sizes()} ${own ? html`<span class="own" data-testid="card-own">${own}</span>` : nothing}
      ${reason ? html`<span class="reason" data-testid="card-reason">${reason}</span>` : nothing}`;
  }

  private sizes() {
    const { sizesInStock: sizes, stockAsOf } = this.card;
    if (!sizes) {
      return nothing;
    }
    const { wall: now } = this.now;
    const worth = freshness(stockAsOf, now);
    if (stockAsOf && worth === 'ask') {
      return html`<span class="sizes">${t('card.ask')}</span>`;
    }
    return html`<span class="sizes">
      <span class="unseen">${t('card.sizes')}</span>
      ${sizes.length ? sizes.map((size) => html`<span><bdi>${plain(size)}</bdi></span> `) : html`<em>${t('card.sold-out')}</em>`}
      ${worth === 'old' ? html`<small data-testid="stock-age">${ageWords(stockAsOf, now)}</small>` : nothing}
    </span>`;
  }
}
