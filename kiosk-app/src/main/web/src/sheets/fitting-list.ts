import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { problemCode } from '../api/api';
import { offList, resize } from '../hand/hand';
import type { Drawn, FittingItem } from '../hand/shapes';
import { plain } from '../i18n/bidi';
import { th } from '../i18n/hand/words';
import { capitalised, language, t, tCode } from '../i18n/language';
import { ageWords, priceWords } from '../i18n/say';
import { freshness } from '../i18n/stock';
import { code } from './code';
import { dateWords, GOOD_FOR_MS, notes, type Note } from './note';
import { Sheet } from './sheet';

/** The list as codes, as it was when they were drawn. */
interface Taken {
  readonly list: readonly FittingItem[];
  readonly language: string;
  readonly until: number;
  readonly notes: readonly Note[];
  readonly drawn: readonly Drawn[];
}

/** What the shopper wants to try on: sizes, prices, places; and the whole list as a code for the phone. */
export class FittingListSheet extends Sheet {
  static readonly tag = 'tm-fitting-list';

  @state() private taken: Taken | undefined;
  @state() private shown = 0;

  /** To have the list on the phone takes no touch more than to see it. */
  protected override firstUpdated(): void {
    const list = this.now.visit.hand?.list ?? [];
    if (list.length) {
      void this.draw(list);
    }
  }

  override render() {
    const list = this.now.visit.hand?.list ?? [];
    return this.framed('fitting-list', th('list.title'), list.length ? this.full(list) : this.empty());
  }

  private empty() {
    return html`<div class="empty"><h2>${th('list.empty')}</h2><p class="more">${th('list.empty-more')}</p></div>`;
  }

  private full(list: readonly FittingItem[]) {
    const taken = this.taken?.list === list && this.taken.language === language.value ? this.taken : undefined;
    return html`${taken ? this.take(taken) : this.ask(list)}
      <ul class="things">
        ${repeat(
          list,
          ({ number }) => number,
          (thing) => this.thing(thing),
        )}
      </ul>`;
  }

  private ask(list: readonly FittingItem[]) {
    return html`<div class="ways">
      <button class="button strong" data-testid="to-phone" @click=${() => this.drawAnew(list)}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 3h8a1.5 1.5 0 0 1 1.5 1.5v15A1.5 1.5 0 0 1 16 21H8a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 8 3zM11 18h2" /></svg>
        ${th('list.to-phone')}
      </button>
    </div>`;
  }

  private take({ notes: texts, drawn, until }: Taken) {
    const at = Math.min(this.shown, drawn.length - 1);
    const [note, drawing] = [texts[at], drawn[at]];
    if (!note || !drawing) {
      return nothing;
    }
    return html`<section class="take" data-testid="list-code">
      ${code(drawing, th('list.code', { number: at + 1, of: drawn.length }))}
      <div>
        <h2>${th('list.scan')}</h2>
        <p>${th('list.scan-more')}</p>
        <p class="until" role="status">${th('list.holds', { items: note.items })}</p>
        <p class="until">${th('note.until', { date: dateWords(until) })}</p>
        ${drawn.length > 1
          ? html`<div class="chips" role="group" aria-label=${th('list.codes')}>
              ${drawn.map(
                (_, index) => html`<button data-testid="list-code-choice" aria-pressed=${index === at} @click=${() => (this.shown = index)}>
                  ${th('list.code', { number: index + 1, of: drawn.length })}
                </button>`,
              )}
            </div>`
          : nothing}
      </div>
    </section>`;
  }

  private thing(thing: FittingItem) {
    const { number, itemId, title, size, colour, price, place, picture } = thing;
    return html`<li data-testid="fitting-item" data-item-id=${itemId} data-size=${size}>
      <button class="picture" aria-label=${t('card.open', { title })} @click=${() => this.page.openItem(itemId)}>
        ${picture ? html`<img src=${picture} alt="" decoding="async" />` : nothing}
      </button>
      <div class="facts">
        <b><bdi>${plain(title)}</bdi></b>
        <p>
          ${size ? html`<span>${t('filter.size')} <bdi>${plain(size)}</bdi></span>` : nothing}
          ${colour ? html`<span>${capitalised(tCode('colour', colour))}</span>` : nothing}
          <span>${priceWords(price)}</span>
          ${place ? html`<span class="place">${t('card.place', { place })}</span>` : nothing}
        </p>
        ${size ? nothing : this.sizes(thing)}
      </div>
      <button class="button off" data-testid="fitting-remove" aria-label=${th('list.remove', { title })} @click=${() => void offList(this.page, number)}>
        <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6 6 18" /></svg>
      </button>
    </li>`;
  }

  /** Only what is here can be tried on. */
  private sizes({ number, sizesInStock, stockAsOf }: FittingItem) {
    const { wall: now } = this.now;
    const worth = freshness(stockAsOf, now);
    if (worth === 'ask') {
      return html`<p class="more">${t('card.ask')}</p>`;
    }
    return html`<div class="chips" role="group" aria-label=${th('list.size')}>
      <span>${sizesInStock.length ? th('list.size') : t('card.sold-out')}</span>
      ${sizesInStock.map(
        (size) => html`<button data-testid="fitting-size" aria-pressed="false" @click=${() => void resize(this.page, number, size)}><bdi>${plain(size)}</bdi></button>`,
      )}
      ${worth === 'old' ? html`<small data-testid="stock-age">${ageWords(stockAsOf, now)}</small>` : nothing}
    </div>`;
  }

  private drawAnew(list: readonly FittingItem[]): void {
    this.page.touched();
    void this.draw(list);
  }

  private async draw(list: readonly FittingItem[]): Promise<void> {
    const { visits } = this.page;
    const until = this.now.wall + GOOD_FOR_MS;
    const texts = notes(list, this.now.store?.name ?? '', until);
    try {
      const drawn = await Promise.all(texts.map(({ text }) => this.page.api.qr(text)));
      if (visits === this.page.visits) {
        this.shown = 0;
        this.taken = { list, language: language.value, until, notes: texts, drawn };
      }
    } catch (thrown) {
      this.page.says(problemCode(thrown) === 'app-unreachable' ? 'problem.app-unreachable' : 'problem.unknown');
    }
  }
}
