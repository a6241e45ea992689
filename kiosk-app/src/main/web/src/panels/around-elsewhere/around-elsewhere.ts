import { html, nothing, unsafeCSS } from 'lit';
import { property } from 'lit/decorators.js';
import type { Elsewhere, Item, Variant } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { ta } from '../../i18n/around';
import { plain } from '../../i18n/bidi';
import { t } from '../../i18n/language';
import { ageWords, distanceWords, isOffline } from '../../i18n/say';
import css from './around-elsewhere.css?inline';
import { isGone, nearestWith, type Nearest } from './nearest';

/** Where else what is not here can be had. */
export default class AroundElsewhere extends Panel {
  static readonly tag = 'tm-around-elsewhere';
  static override styles = [base, unsafeCSS(css)];

  @property({ attribute: false }) elsewhere!: Elsewhere;
  @property({ attribute: false }) item!: Item;
  /** The size that was chosen; absent while none is. */
  @property({ attribute: false }) variant: Variant | undefined;

  override render() {
    const { wall } = this.now;
    const wanted = this.variant ? [this.variant] : this.item.variants;
    const nearest = nearestWith(this.elsewhere.stores, wanted, wall);
    const { shop } = this.elsewhere;
    if (!isGone(wanted, wall) || !(nearest || shop)) {
      return nothing;
    }
    return html`<section data-testid="elsewhere" aria-label=${ta('elsewhere.title')}>
      <h2>${ta('elsewhere.title')}</h2>
      ${nearest ? this.nearest(nearest) : nothing} ${shop ? this.shop(shop) : nothing}
      ${isOffline(this.now.sync) ? html`<p class="offline" data-testid="elsewhere-offline">${ta('elsewhere.offline')}</p>` : nothing}
    </section>`;
  }

  private nearest({ store, figure, worth }: Nearest) {
    const words = { store: store.name, pieces: figure.pieces, size: figure.size, age: ageWords(figure.countedAt, this.now.wall) };
    const about = [distanceWords(store.metres), store.address, store.hours].filter((each) => each);
    return html`<p data-testid="nearest">
        ${ta(worth === 'ask' ? 'elsewhere.ask' : 'elsewhere.nearest', words)} ${worth === 'old' ? t('stock.old-more') : nothing}
      </p>
      ${about.length ? html`<ul>${about.map((each) => html`<li><bdi>${plain(each ?? '')}</bdi></li>`)}</ul>` : nothing}`;
  }

  private shop(address: string) {
    const host = new URL(address).host;
    return html`<div class="shop">
      <img
        src="/api/items/${encodeURIComponent(this.item.itemId)}/shop.svg"
        alt=${ta('elsewhere.code', { shop: host })}
        data-testid="shop-code"
      />
      <p>${ta('elsewhere.shop')} <b><bdi>${host}</bdi></b></p>
    </div>`;
  }
}
