import { html, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { problemCode } from '../../api/api';
import type { AskedFor, Card } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { cardReason, priceWords, problemWords } from '../../i18n/say';
import { isOpen, takeBack, toldWords } from '../../live/asked';
import { WornWatch } from '../../live/worn';
import { choice, putOn } from './choice';
import css from './mirror-wear.css?inline';

/** What the callouts leave free for it. */
const ROOM = '12.8rem';

interface Offer {
  readonly cards: readonly Card[];
  /** Which visit it is of, and since when. */
  readonly visit: number;
  readonly since: number;
  /** What was touched: an item, or none for "take it off"; undefined while nobody touched. */
  readonly touched?: { readonly itemId: string | undefined };
}

/** Items of the store to be put on who stands before the mirror: the look, not the fit. */
export default class MirrorWear extends Panel {
  static readonly tag = 'tm-mirror-wear';
  static readonly region = 'mirror.live';
  static readonly order = 35;
  static override styles = [base, unsafeCSS(css)];
  private readonly worn = new WornWatch();
  private offer: Offer | undefined;
  @state() private trouble: string | undefined;

  protected override follow(): (() => void)[] {
    return [...super.follow(), this.page.frames.follow((frame) => this.worn.look(frame, this.now.now) && this.requestUpdate())];
  }

  override render() {
    const { offer } = this;
    if (!offer?.cards.length || !this.isSeen) {
      return nothing;
    }
    const on = offer.cards.find(({ itemId }) => itemId === this.wanted);
    return html`<section role="group" aria-label=${t('mirror.wear')}>
        <h2 aria-hidden="true">${t('mirror.wear')}</h2>
        ${repeat(
          offer.cards,
          ({ itemId }) => itemId,
          (card) => this.item(offer, card, card === on),
        )}
      </section>
      ${on && !this.now.visit.still ? this.told(offer, on) : nothing}`;
  }

  private item(offer: Offer, card: Card, isOn: boolean) {
    return html`<button
      class="item"
      data-testid="mirror-wear"
      data-item-id=${card.itemId}
      aria-pressed=${isOn}
      aria-label=${t('mirror.wear-item', { title: card.title })}
      @click=${() => this.touch(offer, isOn ? undefined : card.itemId)}
    >
      ${card.picture ? html`<img src=${card.picture} alt="" />` : nothing}
    </button>`;
  }

  private told(offer: Offer, card: Card) {
    const reason = cardReason(card.reasons);
    return html`<div class="told" data-testid="mirror-wear-told">
      <h3>${t('mirror.wear-told', { title: card.title })}</h3>
      <p>
        <b>${priceWords(card.price)}</b> ${card.place ? html`<span>${t('card.place', { place: card.place })}</span>` : nothing}
        ${card.demoData ? html`<small data-testid="demo-mark">${t('app.demo')}</small>` : nothing}
        <small>${t('mirror.look-only')}</small>
      </p>
      ${reason ? html`<p class="reason" data-testid="card-reason">${reason}</p>` : nothing} ${this.asking(card)}
      <div class="ends">
        <button data-testid="mirror-finer" @click=${() => this.finer(offer, card)}>${t('mirror.finer')}</button>
        <button class="off" data-testid="mirror-wear-off" @click=${() => this.touch(offer, undefined)}>${t('mirror.take-off')}</button>
      </div>
    </div>`;
  }

  /** Staff bring it in a size that is here; or what became of asking them. */
  private asking(card: Card) {
    const { help, visit } = this.now;
    const own = help?.requests.filter(({ id }) => visit.asks?.includes(id)) ?? []; // an answer is for nobody who came since
    const asked = own.filter(({ itemId, state: how }) => itemId === card.itemId && how !== 'withdrawn').at(-1);
    if (asked) {
      return this.asked(asked);
    }
    const sizes = help?.onDuty ? (card.sizesInStock ?? []) : [];
    return sizes.length || this.trouble
      ? html`<div class="sizes" role="group" aria-label=${t('mirror.bring')}>
          <span aria-hidden="true">${this.trouble ?? t('mirror.bring')}</span>
          ${sizes.map(
            (size) =>
              html`<button data-testid="mirror-bring" aria-label=${t('bring.ask', { size })} @click=${() => void this.bring(card, size)}>${size}</button>`,
          )}
        </div>`
      : nothing;
  }

  private asked(asked: AskedFor) {
    return html`<div class="sizes" role="status" data-testid="mirror-asked" data-state=${asked.state}>
      <span>${toldWords(asked)}</span>
      ${isOpen(asked) ? html`<button @click=${() => void takeBack(this.page, asked)}>${t('bring.withdraw')}</button>` : nothing}
    </div>`;
  }

  private async bring({ itemId, colour = '' }: Card, size: string): Promise<void> {
    this.page.touched();
    this.trouble = undefined;
    const { visits } = this.page;
    const asked = await this.page.api.bring({ itemId, size, colour }).catch((thrown: unknown) => {
      this.trouble = visits === this.page.visits ? problemWords(problemCode(thrown)) : undefined;
      return undefined;
    });
    if (asked && visits === this.page.visits) {
      this.page.patchVisit({ asks: [...(this.now.visit.asks ?? []), asked.id] });
    }
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    const { visit, now } = this.now;
    if (this.offer && (this.offer.visit !== this.page.visits || !this.isSeen)) {
      this.offer = undefined; // who comes next chooses anew
      this.trouble = undefined;
    }
    const cards = this.offer ? [] : choice(visit.scene.garments);
    if (cards.length && this.isSeen) {
      this.offer = { cards, visit: this.page.visits, since: now };
    }
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    document.documentElement.style.setProperty('--wear', this.renderRoot.querySelector('section') ? ROOM : '0px');
    const { wanted } = this;
    if (this.now.visit.wearing?.itemId !== wanted) {
      const card = this.offer?.cards.find(({ itemId }) => itemId === wanted);
      queueMicrotask(() => this.page.wear(card && { itemId: card.itemId, title: card.title }));
    }
  }

  /** What is put on: what was touched, else what the tour is at. */
  private get wanted(): string | undefined {
    const { offer } = this;
    if (!offer || !this.isSeen) {
      return undefined;
    }
    return offer.touched ? offer.touched.itemId : putOn(this.now.now - offer.since, offer.cards)?.itemId;
  }

  /** What is looked at finer is not taken off by the tour meanwhile. */
  private finer(offer: Offer, { itemId }: Card): void {
    this.touch(offer, itemId);
    this.page.stills.ask();
  }

  private get isSeen(): boolean {
    return this.worn.parts(this.now.now).length > 0;
  }

  private touch(offer: Offer, itemId: string | undefined): void {
    this.offer = { ...offer, touched: { itemId } };
    this.page.touched();
    this.requestUpdate();
  }
}
