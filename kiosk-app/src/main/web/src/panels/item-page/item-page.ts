import { html, nothing, unsafeCSS } from 'lit';
import { query, state } from 'lit/decorators.js';
import { ApiProblem } from '../../api/api';
import type { Around, Card, Item } from '../../api/shapes';
import { base } from '../../house/base';
import { FocusTrap } from '../../house/focus';
import { Panel } from '../../house/panel';
import { plain } from '../../i18n/bidi';
import { t } from '../../i18n/language';
import type { WordKey } from '../../i18n/keys';
import { priceWords } from '../../i18n/say';
import { compare, completeLook } from '../../live/looks';
import { wantedCards } from '../../live/wishes';
import css from './item-page.css?inline';
import { making, makingStyle } from './making';

/** The page of one item, as a sheet over the kiosk: sizes with stock and its age, place, and what is near it. */
export default class ItemPage extends Panel {
  static readonly tag = 'tm-item-page';
  static readonly region = 'kiosk.sheet';
  static override styles = [base, unsafeCSS(css), makingStyle];

  @state() private item: Item | undefined;
  @state() private around: Around = {};
  @state() private trouble: WordKey | undefined;
  @query('.sheet') private sheet!: HTMLElement | null;
  private asked: string | undefined;
  private goods = 0;

  constructor() {
    super();
    new FocusTrap(this, () => this.sheet);
  }

  protected override follow(): (() => void)[] {
    const close = (event: KeyboardEvent): void => void (event.key === 'Escape' && this.page.closeItem());
    addEventListener('keydown', close);
    return [...super.follow(), this.page.state.follow(() => this.loadIfNew()), () => removeEventListener('keydown', close)];
  }

  override render() {
    const { itemId } = this.now.visit;
    if (itemId === undefined) {
      return nothing;
    }
    return html`<div class="veil" @click=${() => this.page.closeItem()}></div>
      <div
        class="sheet"
        role="dialog"
        aria-modal="true"
        aria-label=${this.item ? plain(this.item.title) : t('item.loading')}
        tabindex="-1"
        data-testid="item-page"
        data-item-id=${itemId}
      >
        <div class="head">
          <button class="button back" data-testid="item-back" @click=${() => this.page.closeItem()}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 5l-7 7 7 7" /></svg>${t('item.back')}
          </button>
          ${this.item ? this.ways(this.item) : nothing}
          <tm-language-switch .page=${this.page}></tm-language-switch>
        </div>
        ${this.item ? this.body(this.item) : this.waiting()}
        <tm-not-for-me .page=${this.page} within></tm-not-for-me>
        <div class="foot"><tm-ease .page=${this.page}></tm-ease></div>
      </div>`;
  }

  private ways(item: Item) {
    const chosen = this.now.visit.compared?.items.some(({ itemId }) => itemId === item.itemId) ?? false;
    return html`<div class="ways">
      <button class="button" data-testid="compare-add" aria-pressed=${chosen} @click=${() => compare(this.page, { ...item, picture: item.pictures[0] })}>
        ${t('compare.add')}
      </button>
      <button class="button strong" data-testid="board-open" @click=${() => completeLook(this.page, { item: item.itemId })}>${t('board.open')}</button>
    </div>`;
  }

  private waiting() {
    return html`<div class="waiting">
      <p role="status">${t(this.trouble ?? 'item.loading')}</p>
      ${this.trouble === 'item.failed'
        ? html`<button class="button strong" @click=${() => void this.load(this.asked ?? '')}>${t('item.retry')}</button>`
        : nothing}
    </div>`;
  }

  private body(item: Item) {
    const { fit } = this.around;
    return html`<div class="top">
        <div class="pictured">
          <tm-gallery .page=${this.page} .item=${item}></tm-gallery>
          ${making(item)}
        </div>
        <div class="facts">
          ${item.brand ? html`<p class="brand"><bdi>${plain(item.brand)}</bdi></p>` : nothing}
          <h1><bdi>${plain(item.title)}</bdi></h1>
          <p class="price">${priceWords(item.price)}</p>
          ${item.place ? this.place(item.place) : nothing}
          <tm-sizes .page=${this.page} .item=${item} .elsewhere=${this.around.elsewhere}></tm-sizes>
          ${fit ? html`<tm-around-fit .page=${this.page} .item=${item} .fit=${fit}></tm-around-fit>` : nothing}
        </div>
      </div>
      ${this.around.floor ? html`<tm-around-map .page=${this.page} .floor=${this.around.floor}></tm-around-map>` : nothing}
      ${this.row('item.goes-with', item.goesWith)} ${this.row('item.also-took', item.alsoTook)}
      ${this.row('item.similar', item.similar)}`;
  }

  private place(place: string) {
    return html`<p class="place">
      <span>${t('item.where')}</span><b>${t('card.place', { place })}</b>
    </p>`;
  }

  private row(key: WordKey, all: readonly Card[]) {
    const cards = wantedCards(all, this.now.visit.refused);
    return cards.length
      ? html`<section>
          <h2>${t(key)}</h2>
          <div class="row">
            ${cards.map((card) => html`<tm-card .page=${this.page} .card=${card}></tm-card>`)}
          </div>
        </section>`
      : nothing;
  }

  private loadIfNew(): void {
    const { visit, goods } = this.now;
    const { itemId } = visit;
    if (itemId !== this.asked) {
      this.item = undefined;
      this.around = {};
    } else if (goods === this.goods || itemId === undefined) {
      return;
    }
    this.asked = itemId;
    this.goods = goods;
    if (itemId !== undefined) {
      void this.load(itemId);
      void this.lookAround(itemId);
    }
  }

  /** What surrounds the item; without it, the page is what it is. */
  private async lookAround(itemId: string): Promise<void> {
    const { visits } = this.page;
    const asked = Promise.all([this.page.api.around(itemId), import('../../house/around')]);
    const found = await asked.catch(() => undefined);
    found?.[1].defineAround();
    this.around = found && itemId === this.asked && visits === this.page.visits ? found[0] : this.around;
  }

  private async load(itemId: string): Promise<void> {
    this.trouble = undefined;
    try {
      const item = await this.page.api.item(itemId);
      const isNew = this.item?.itemId !== item.itemId;
      this.item = itemId === this.asked ? item : this.item;
      if (isNew) {
        this.sheet?.scrollTo(0, 0);
      }
    } catch (thrown) {
      this.trouble = thrown instanceof ApiProblem && thrown.status === 404 ? 'item.missing' : 'item.failed';
    }
  }
}
