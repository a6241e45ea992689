import { html, nothing, unsafeCSS } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Card, Garment } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { plain } from '../../i18n/bidi';
import { capitalised, t, tCode } from '../../i18n/language';
import { cardReason, priceWords } from '../../i18n/say';
import { chosen } from '../../live/visit';
import { WornWatch } from '../../live/worn';
import css from './mirror-cards.css?inline';

/** Two leave most of the glass to the shopper. */
const MOST = 2;

/** Two things that go with the garment, large at the foot or the side of the mirror; else what others took with it. */
export default class MirrorCards extends Panel {
  static readonly tag = 'tm-mirror-cards';
  static readonly region = 'mirror.foot';
  static override styles = [base, unsafeCSS(css)];

  private readonly worn = new WornWatch();

  protected override follow(): (() => void)[] {
    return [...super.follow(), this.page.frames.follow((frame) => this.worn.look(frame, this.now.now) && this.requestUpdate())];
  }

  override render() {
    const { visit, now } = this.now;
    if (visit.wearing) {
      return nothing; // who is dressed is to be seen down to the shoes
    }
    const garment = chosen({ ...visit, photo: undefined }, now);
    const outfit = related(garment, 'goes-with');
    const cards = outfit.length ? outfit : related(garment, 'also-took');
    if (!cards.length) {
      return nothing;
    }
    return html`<section class=${this.worn.parts(now).length ? 'worn' : ''}>
      <h2>${t(outfit.length ? 'mirror.goes-with' : 'row.also-took')}</h2>
      <div class="rows">
        ${repeat(
          cards,
          (card) => card.itemId,
          (card) => this.card(card),
        )}
      </div>
    </section>`;
  }

  private card(card: Card) {
    const reason = cardReason(card.reasons);
    return html`<article data-testid="card" data-item-id=${card.itemId} data-relation=${card.relation ?? ''}>
      <figure>
        ${card.picture ? html`<img src=${card.picture} alt=${plain(card.title)} />` : nothing}
        ${card.demoData ? html`<small data-testid="demo-mark">${t('app.demo')}</small>` : nothing}
      </figure>
      <div>
        <h3>
          <span>${capitalised(tCode('category', card.category))}</span>
          ${card.place ? html`<span class="place">${t('card.place', { place: card.place })}</span>` : nothing}
          <b>${priceWords(card.price)}</b>
        </h3>
        ${reason ? html`<p data-testid="card-reason">${reason}</p>` : nothing}
      </div>
    </article>`;
  }
}

/** The best of each category first: an outfit of two pairs of trousers is none. */
function related(garment: Garment | undefined, relation: Card['relation']): readonly Card[] {
  const cards = (garment?.cards ?? []).filter((card) => card.relation === relation);
  const best = cards.filter(({ category }, place) => cards.findIndex((card) => card.category === category) === place);
  return [...best, ...cards.filter((card) => !best.includes(card))].slice(0, MOST);
}
