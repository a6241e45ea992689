import { html, nothing, unsafeCSS } from 'lit';
import { state } from 'lit/decorators.js';
import { ApiProblem } from '../../api/api';
import type { Card, Item } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import type { WordKey } from '../../i18n/keys';
import { ageWords, isOldStock, priceWords } from '../../i18n/say';
import css from './item-page.css?inline';
import { stockBySize } from './stock';

/** The page of one item, as a sheet over the kiosk: sizes with stock and its age, place, and what is near it. */
export default class ItemPage extends Panel {
  static readonly tag = 'tm-item-page';
  static readonly region = 'kiosk.sheet';
  static override styles = [base, unsafeCSS(css)];

  @state() private item: Item | undefined;
  @state() private trouble: WordKey | undefined;
  private asked: string | undefined;

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
      <article role="dialog" aria-modal="true" data-testid="item-page" data-item-id=${itemId}>
        <button class="button back" data-testid="item-back" @click=${() => this.page.closeItem()}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 5l-7 7 7 7" /></svg>${t('item.back')}
        </button>
        ${this.item ? this.body(this.item) : this.waiting()}
      </article>`;
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
    return html`<div class="top">
        <figure>
          ${item.pictures[0] ? html`<img src=${item.pictures[0]} alt=${item.title} />` : nothing}
          ${item.demoData ? html`<small data-testid="demo-mark">${t('app.demo')}</small>` : nothing}
        </figure>
        <div class="facts">
          ${item.brand ? html`<p class="brand">${item.brand}</p>` : nothing}
          <h1>${item.title}</h1>
          <p class="price">${priceWords(item.price)}</p>
          ${item.place ? this.place(item.place) : nothing} ${this.stock(item)}
        </div>
      </div>
      ${this.row('item.goes-with', item.goesWith)} ${this.row('item.also-took', item.alsoTook)}
      ${this.row('item.similar', item.similar)}`;
  }

  private place(place: string) {
    return html`<p class="place">
      <span>${t('item.where')}</span><b>${t('card.place', { place })}</b>
    </p>`;
  }

  private stock(item: Item) {
    const old = isOldStock(item.stockAsOf, this.now.now);
    return html`<ul class="stock">
        ${stockBySize(item.variants).map(
          ({ size, pieces }) =>
            html`<li class=${pieces > 0 ? '' : 'out'}>
              <b>${size}</b><span>${pieces > 0 ? t('item.stock', { pieces }) : t('item.none-left')}</span>
            </li>`,
        )}
      </ul>
      ${item.stockAsOf
        ? html`<p class="age" data-testid="stock-age">
            ${t('item.counted', { age: ageWords(item.stockAsOf, this.now.now) })} ${old ? t('item.counted-old') : nothing}
          </p>`
        : nothing}`;
  }

  private row(key: WordKey, cards: readonly Card[]) {
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
    const { itemId } = this.now.visit;
    if (itemId !== this.asked) {
      this.asked = itemId;
      this.item = undefined;
      if (itemId !== undefined) {
        void this.load(itemId);
      }
    }
  }

  private async load(itemId: string): Promise<void> {
    this.trouble = undefined;
    try {
      const item = await this.page.api.item(itemId);
      this.item = itemId === this.asked ? item : this.item;
      this.renderRoot.querySelector('article')?.scrollTo(0, 0);
    } catch (thrown) {
      this.trouble = thrown instanceof ApiProblem && thrown.status === 404 ? 'item.missing' : 'item.failed';
    }
  }
}
