import { html, nothing, unsafeCSS } from 'lit';
import { query, state } from 'lit/decorators.js';
import { problemCode } from '../../api/api';
import type { Shelf, Variant } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { tileStyle } from '../../house/tile';
import { plain } from '../../i18n/bidi';
import { t, tCode } from '../../i18n/language';
import { problemWords } from '../../i18n/say';
import { countedWords } from '../../i18n/stock';
import css from './staff-stock.css?inline';

/** Numbers of pieces that one touch says; others are typed. */
const FEW = [0, 1, 2, 3, 4, 5] as const;

/** Puts a wrong figure right: after the tag was scanned, a touch on the size and one on the number that hangs there. */
export default class StaffStock extends Panel {
  static readonly tag = 'tm-staff-stock';
  static readonly region = 'staff.main';
  static readonly order = 6;
  static override styles = [base, tileStyle, unsafeCSS(css)];

  @state() private shelves: readonly Shelf[] = [];
  @state() private picked: { readonly itemId: string; readonly size: string; readonly colour: string } | undefined;
  @state() private told = '';
  @state() private trouble = '';
  @query('[name="asked"]') private field!: HTMLInputElement | null;
  @query('[name="pieces"]') private pieces!: HTMLInputElement | null;
  private asked = '';

  override render() {
    return html`<section data-testid="staff-stock">
      <h2>${t('count.title')}</h2>
      <form @submit=${(event: Event) => this.submitted(event)}>
        <input name="asked" type="search" maxlength="200" autocomplete="off" data-testid="count-asked" aria-label=${t('count.field')} placeholder=${t('count.field')} />
        <button class="button strong" data-testid="count-look">${t('count.look')}</button>
      </form>
      <p class="told" role="status" data-testid="count-told">${this.told}</p>
      ${this.trouble ? html`<p class="bad" role="alert">${this.trouble}</p>` : nothing}
      ${this.shelves.map((shelf) => this.shelf(shelf))}
    </section>`;
  }

  private shelf(shelf: Shelf) {
    return html`<article data-testid="count-item" data-item-id=${shelf.itemId}>
      ${shelf.picture ? html`<img src=${shelf.picture} alt="" />` : nothing}
      <div>
        <h3><bdi>${plain(shelf.title)}</bdi> ${shelf.place ? html`<small>${t('card.place', { place: shelf.place })}</small>` : nothing}</h3>
        <ul>${shelf.variants.map((variant) => this.variant(shelf, variant))}</ul>
        ${this.picked?.itemId === shelf.itemId ? this.numbers(shelf) : nothing}
      </div>
    </article>`;
  }

  private variant(shelf: Shelf, variant: Variant) {
    const chosen = isPicked(this.picked, shelf, variant);
    const pick = { itemId: shelf.itemId, size: variant.size, colour: variant.colour ?? '' };
    return html`<li>
      <button class="button size" data-testid="count-size" data-size=${variant.size} aria-pressed=${chosen} @click=${() => this.pick(chosen ? undefined : pick)}>
        <b><bdi>${plain(variant.size)}</bdi></b> ${variant.colour ? tCode('colour', variant.colour) : ''} <b class="figure">${variant.stock}</b>
      </button>
    </li>`;
  }

  private numbers(shelf: Shelf) {
    const variant = shelf.variants.find((each) => isPicked(this.picked, shelf, each));
    return variant
      ? html`<p class="age">${countedWords(variant, this.now.wall)}</p>
          <div class="numbers" role="group" aria-label=${t('count.how-many')}>
            <span>${t('count.how-many')}</span>
            ${FEW.map((pieces) => html`<button class="button" data-testid="count-${pieces}" @click=${() => void this.count(shelf, pieces)}>${pieces}</button>`)}
            <form @submit=${(event: Event) => this.typed(event, shelf)}>
              <input name="pieces" type="number" min="0" max="9999" step="1" required aria-label=${t('count.other')} placeholder=${t('count.other')} />
            </form>
          </div>`
      : nothing;
  }

  private pick(picked: StaffStock['picked']): void {
    this.told = '';
    this.picked = picked;
  }

  private submitted(event: Event): void {
    event.preventDefault();
    this.asked = this.field?.value.trim() ?? '';
    this.told = '';
    void this.look();
  }

  private typed(event: Event, shelf: Shelf): void {
    event.preventDefault();
    void this.count(shelf, this.pieces?.valueAsNumber ?? Number.NaN);
  }

  /** Looks the items up with their newest figures. */
  private async look(): Promise<void> {
    this.picked = undefined;
    this.shelves = [];
    if (this.asked) {
      await this.does(async () => {
        this.shelves = await this.page.api.shelves(this.asked);
        this.told ||= this.shelves.length ? '' : t('find.nothing');
      });
    }
    this.field?.select();
  }

  private async count(shelf: Shelf, pieces: number): Promise<void> {
    const { picked } = this;
    if (!picked || !Number.isInteger(pieces)) {
      return;
    }
    await this.does(async () => {
      await this.page.api.counted(picked, pieces);
      this.told = t('count.done', { item: plain(shelf.title), size: plain(picked.size), pieces });
    });
    if (!this.trouble) {
      await this.look();
    }
  }

  private async does(deed: () => Promise<void>): Promise<void> {
    this.trouble = '';
    try {
      await deed();
    } catch (thrown) {
      this.trouble = problemWords(problemCode(thrown));
    }
  }
}

function isPicked(picked: { itemId: string; size: string; colour: string } | undefined, shelf: Shelf, variant: Variant): boolean {
  return picked?.itemId === shelf.itemId && picked.size === variant.size && picked.colour === (variant.colour ?? '');
}
