import { html, nothing, unsafeCSS } from 'lit';
import { query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { problemCode } from '../../api/api';
import type { Board, Card, Slot } from '../../api/shapes';
import { base } from '../../house/base';
import { FocusTrap } from '../../house/focus';
import { Panel } from '../../house/panel';
import { plain } from '../../i18n/bidi';
import { capitalised, t, tCode } from '../../i18n/language';
import { cardReason, garmentName, priceWords, problemWords } from '../../i18n/say';
import { closeBoard, keep } from '../../live/looks';
import { refuse, wantedCards } from '../../live/wishes';
import css from './board-sheet.css?inline';

/** Parts that a category of their own names as well. */
const NAMED: Readonly<Record<string, string>> = { over: 'outwear', whole: 'dress', feet: 'shoes', head: 'hat' };

/** A full outfit around one thing: what fills each place can be swapped, kept or refused. */
export default class BoardSheet extends Panel {
  static readonly tag = 'tm-board-sheet';
  static override styles = [base, unsafeCSS(css)];

  @state() private board: Board | undefined;
  @state() private trouble: string | undefined;
  /** Which candidate each part shows. */
  @state() private turns: Readonly<Record<string, number>> = {};
  @query('.sheet') private sheet!: HTMLElement | null;
  private asked = '';
  private kept = '';

  constructor() {
    super();
    new FocusTrap(this, () => this.sheet);
  }

  protected override follow(): (() => void)[] {
    const close = (event: KeyboardEvent): void => this.key(event);
    addEventListener('keydown', close, { capture: true });
    this.askIfNew();
    return [...super.follow(), this.page.state.follow(() => this.askIfNew()), () => removeEventListener('keydown', close, { capture: true })];
  }

  override render() {
    return html`<div class="veil" @click=${() => closeBoard(this.page)}></div>
      <div class="sheet" role="dialog" aria-modal="true" aria-label=${t('board.open')} tabindex="-1" data-testid="board">
        <div class="head">
          <button class="button back" data-testid="board-back" @click=${() => closeBoard(this.page)}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 5l-7 7 7 7" /></svg>${t('item.back')}
          </button>
          <h1>${t('board.open')}</h1>
        </div>
        ${this.board && !this.trouble ? this.spread(this.board) : this.waiting()}
        <tm-not-for-me .page=${this.page} within></tm-not-for-me>
        <div class="foot"><tm-ease .page=${this.page}></tm-ease></div>
      </div>`;
  }

  private waiting() {
    return html`<div class="waiting">
      <p role="status">${this.trouble ? problemWords(this.trouble) : t('item.loading')}</p>
      ${this.trouble ? html`<button class="button strong" @click=${() => void this.load()}>${t('item.retry')}</button>` : nothing}
    </div>`;
  }

  private spread(board: Board) {
    const shown = board.slots.flatMap((slot) => {
      const cards = slot.kept ? slot.cards : wantedCards(slot.cards, this.now.visit.refused);
      return cards.length ? [{ slot, cards, turn: (this.turns[slot.part] ?? 0) % cards.length }] : [];
    });
    const pieces = [board.item, ...shown.map(({ cards, turn }) => cards[turn])].filter((card) => card !== undefined);
    return html`<div class="spread" data-slots=${shown.length}>
      ${this.hero(board)} ${shown.map(({ slot, cards, turn }) => this.slotOf(slot, cards, turn))}
      ${shown.length ? this.total(pieces) : html`<p class="nothing" role="status">${t('board.nothing')}</p>`}
    </div>`;
  }

  private hero({ item, garment }: Board) {
    if (garment) {
      return html`<figure class="hero swatch" .style=${`--tint: ${garment.colourHex ?? 'transparent'}`}>
        <figcaption><b>${garmentName(garment)}</b></figcaption>
      </figure>`;
    }
    return item
      ? html`<figure class="hero">
          ${item.picture ? html`<img src=${item.picture} alt=${plain(item.title)} />` : nothing}
          <figcaption><b><bdi>${plain(item.title)}</bdi></b><span>${priceWords(item.price)}</span></figcaption>
        </figure>`
      : nothing;
  }

  private slotOf({ part, kept }: Slot, cards: readonly Card[], turn: number) {
    const card = cards[turn]!;
    const name = partName(part);
    return html`<section class=${kept ? 'kept' : ''} aria-label=${name} data-testid="slot" data-part=${part}>
      <h2>${name}</h2>
      ${kept ? nothing : this.refusal(card)}
      ${keyed(card.itemId, this.piece(card))}
      <div class="ways">
        ${this.arrow(part, cards.length, turn - 1)}
        <button class="button" data-testid="slot-keep" aria-pressed=${kept} aria-label=${`${t('board.keep')}: ${plain(card.title)}`} @click=${() => keep(this.page, card.itemId)}>
          ${t(kept ? 'board.kept' : 'board.keep')}
        </button>
        ${this.arrow(part, cards.length, turn + 1)}
      </div>
    </section>`;
  }

  private piece(card: Card) {
    const reason = cardReason(card.reasons);
    return html`<button class="piece" data-testid="slot-item" data-item-id=${card.itemId} @click=${() => this.page.openItem(card.itemId)}>
      <span class="picture">
        ${card.picture ? html`<img src=${card.picture} alt="" decoding="async" />` : nothing}
        ${card.demoData ? html`<small data-testid="demo-mark">${t('app.demo')}</small>` : nothing}
      </span>
      <span class="title"><bdi>${plain(card.title)}</bdi></span>
      <span class="line"><b>${priceWords(card.price)}</b> ${card.place ? html`<span>${t('card.place', { place: card.place })}</span>` : nothing}</span>
      ${reason ? html`<span class="reason" data-testid="slot-reason">${reason}</span>` : nothing}
    </button>`;
  }

  private refusal(card: Card) {
    return html`<button class="refuse" data-testid="slot-refuse" aria-label=${t('refuse.do', { title: card.title })} @click=${() => void refuse(this.page, card)}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M7 7l10 10M17 7 7 17" /></svg>
    </button>`;
  }

  private arrow(part: string, count: number, to: number) {
    const forth = to > (this.turns[part] ?? 0) % count;
    return count > 1
      ? html`<button
          class="button arrow"
          data-testid=${forth ? 'slot-next' : 'slot-previous'}
          aria-label=${t(forth ? 'board.next' : 'board.previous', { part: partName(part) })}
          @click=${() => (this.turns = { ...this.turns, [part]: (to + count) % count })}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${forth ? 'M9 5l7 7-7 7' : 'M15 5l-7 7 7 7'} /></svg>
        </button>`
      : nothing;
  }

  private total(pieces: readonly Card[]) {
    return html`<p class="total" role="status" data-testid="board-total">
      <span>${t('board.total')}</span><b>${priceWords(sumOf(pieces))}</b><span>${t('find.items', { items: pieces.length })}</span>
    </p>`;
  }

  private key(event: KeyboardEvent): void {
    const { board, itemId, compared } = this.now.visit;
    if (event.key === 'Escape' && board && itemId === undefined && !compared?.open) {
      event.stopImmediatePropagation();
      closeBoard(this.page);
    }
  }

  private askIfNew(): void {
    const { visit, goods } = this.now;
    const { board, refused = [], wanted } = visit;
    const asked = board ? JSON.stringify([board.of, board.kept, refused.map(({ itemId }) => itemId), wanted, goods]) : '';
    if (asked !== this.asked) {
      this.asked = asked;
      void this.load();
    }
  }

  /** What was kept or refused meanwhile makes an older answer void. */
  private async load(): Promise<void> {
    const { board } = this.now.visit;
    const { asked } = this;
    if (!board) {
      return;
    }
    this.trouble = undefined;
    try {
      const found = await this.page.api.board(board.of, board.kept);
      if (asked === this.asked) {
        this.show(found, JSON.stringify([board.of, board.kept]));
      }
    } catch (thrown) {
      this.trouble = asked === this.asked ? problemCode(thrown) : this.trouble;
    }
  }

  /** Another whole is looked at from its best again; a figure that changed or a refusal leaves the rest as it stands. */
  private show(board: Board, kept: string): void {
    this.turns = kept === this.kept ? this.turns : {};
    this.kept = kept;
    this.board = board;
  }
}

function partName(part: string): string {
  const named = NAMED[part];
  return capitalised(named ? tCode('category', named) : ['upper', 'lower'].includes(part) ? tCode('part', part) : tCode('categories', part));
}

/** What all of it costs; nothing where the prices are of several currencies or one has none. */
export function sumOf(cards: readonly Card[]): Card['price'] {
  const [first] = cards;
  const currency = first?.price?.currency;
  if (currency === undefined || cards.some(({ price }) => price?.currency !== currency)) {
    return undefined;
  }
  const sum = cards.reduce((all, { price }) => all + Math.round(Number(price?.amount) * 1000), 0);
  return { amount: (sum / 1000).toFixed(3), currency };
}
