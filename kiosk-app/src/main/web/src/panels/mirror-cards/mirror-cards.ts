import { html, nothing, unsafeCSS } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Card } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { capitalised, t, tCode } from '../../i18n/language';
import { priceWords } from '../../i18n/say';
import { chosen } from '../../live/visit';
import css from './mirror-cards.css?inline';

const MOST = 3;

/** Three things that go with the garment, large at the foot of the mirror. */
export default class MirrorCards extends Panel {
  static readonly tag = 'tm-mirror-cards';
  static readonly region = 'mirror.foot';
  static override styles = [base, unsafeCSS(css)];

  override render() {
    const garment = chosen({ ...this.now.visit, photo: undefined }, this.now.now);
    const cards = (garment?.cards ?? []).filter((card) => card.relation === 'goes-with' || card.relation === 'also-took');
    if (!cards.length) {
      return nothing;
    }
    return html`<section>
      <h2>${t('mirror.goes-with')}</h2>
      <div class="row">
        ${repeat(
          cards.slice(0, MOST),
          (card) => card.itemId,
          (card) => this.card(card),
        )}
      </div>
    </section>`;
  }

  private card(card: Card) {
    return html`<article data-testid="card" data-item-id=${card.itemId} data-relation=${card.relation ?? ''}>
      <figure>
        ${card.picture ? html`<img src=${card.picture} alt=${card.title} />` : nothing}
        ${card.demoData ? html`<small data-testid="demo-mark">${t('app.demo')}</small>` : nothing}
      </figure>
      <h3>${capitalised(tCode('category', card.category))}</h3>
      <p>${priceWords(card.price)}</p>
      <p class="place">${card.place ? t('card.place', { place: card.place }) : nothing}</p>
    </article>`;
  }
}
