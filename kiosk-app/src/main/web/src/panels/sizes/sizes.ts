import { html, nothing, unsafeCSS } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Elsewhere, Item, Variant } from '../../api/shapes';
import { base } from '../../house/base';
import { isKnown } from '../../house/known';
import { Panel } from '../../house/panel';
import { plain } from '../../i18n/bidi';
import { t, tCode } from '../../i18n/language';
import { countedWords, freshness, piecesWords } from '../../i18n/stock';
import { ageWords } from '../../i18n/say';
import css from './sizes.css?inline';

/** Colours and sizes with true stock; the chosen one can be asked for. */
export default class Sizes extends Panel {
  static readonly tag = 'tm-sizes';
  static override styles = [base, unsafeCSS(css)];

  @property({ attribute: false }) item!: Item;
  @property({ attribute: false }) elsewhere: Elsewhere | undefined;
  @state() private colour: string | undefined;
  @state() private size: string | undefined;

  override render() {
    const colours = coloursOf(this.item);
    const colour = colours.find((each) => each === this.colour) ?? colours[0] ?? '';
    const variants = this.item.variants.filter((variant) => (variant.colour ?? '') === colour);
    const chosen = chosenOf(variants, this.size);
    return html`${colours.length > 1 ? this.colours(colours, colour) : nothing}
      <ul class="sizes">${variants.map((variant) => this.one(variant, variant === chosen))}</ul>
      <p class="age" data-testid="stock-age">${countedWords(chosen ?? oldest(variants), this.now.wall)}
        ${this.item.priceAsOf ? t('stock.price', { age: ageWords(this.item.priceAsOf, this.now.wall) }) : nothing}</p>
      ${isKnown('tm-to-list') ? html`<tm-to-list .page=${this.page} .wish=${{ itemId: this.item.itemId, size: chosen?.size, colour }}></tm-to-list>` : nothing}
      ${chosen ? html`<tm-bring .page=${this.page} .item=${this.item} .variant=${chosen}></tm-bring>` : this.hint()} ${this.away(chosen)}`;
  }

  private away(chosen: Variant | undefined) {
    return this.elsewhere
      ? html`<tm-around-elsewhere
          .page=${this.page}
          .item=${this.item}
          .variant=${chosen}
          .elsewhere=${this.elsewhere}
        ></tm-around-elsewhere>`
      : nothing;
  }

  private hint() {
    return this.now.help?.onDuty ? html`<p class="hint">${t('bring.choose')}</p>` : nothing;
  }

  private colours(colours: readonly string[], chosen: string) {
    return html`<div class="colours" role="group" aria-label=${t('item.colours')}>
      ${colours.map(
        (colour) =>
          html`<button
            class="button"
            data-testid="colour"
            data-colour=${colour}
            aria-pressed=${colour === chosen}
            @click=${() => (this.colour = colour)}
          >
            ${tCode('colour', colour)}
          </button>`,
      )}
    </div>`;
  }

  private one(variant: Variant, chosen: boolean) {
    const { wall: now } = this.now;
    const out = variant.stock === 0 && freshness(variant.countedAt, now) !== 'ask';
    return html`<li>
      <button
        class=${out ? 'out' : ''}
        data-testid="size"
        data-size=${variant.size}
        data-stock=${variant.stock}
        aria-pressed=${chosen}
        @click=${() => (this.size = variant.size)}
      >
        <b><bdi>${plain(variant.size)}</bdi></b> <span>${piecesWords(variant, now)}</span>
      </button>
    </li>`;
  }
}

function coloursOf(item: Item): readonly string[] {
  return [...new Set(item.variants.map((variant) => variant.colour ?? ''))];
}

/** The only size there is needs no choosing. */
function chosenOf(variants: readonly Variant[], size: string | undefined): Variant | undefined {
  return variants.find((variant) => variant.size === size) ?? (variants.length === 1 ? variants[0] : undefined);
}

function oldest(variants: readonly Variant[]): Variant {
  const sorted = [...variants].sort((one, other) => (one.countedAt ?? '').localeCompare(other.countedAt ?? ''));
  return sorted[0] ?? { size: '', stock: 0 };
}
