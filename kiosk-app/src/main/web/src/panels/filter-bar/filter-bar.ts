import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { property, state } from 'lit/decorators.js';
import { base } from '../../house/base';
import { capitalised, language, t, tCode } from '../../i18n/language';
import type { Facets, Wanted } from '../../search/shapes';
import { isWanted, priceSteps, wantedWords, without, type Kind } from '../../search/wanted';
import css from './filter-bar.css?inline';
import { inOrder, SWATCHES } from './swatches';

interface Choice {
  readonly words: string;
  readonly items?: number;
  readonly swatch?: string | undefined;
  readonly wanted: Wanted;
  readonly chosen: boolean;
}

/** A kind of filter a touch, each with the values that leave something. Tells what is wanted by a `tm-wanted` event. */
export default class FilterBar extends LitElement {
  static readonly tag = 'tm-filter-bar';
  static override styles = [base, unsafeCSS(css)];

  @property({ attribute: false }) facets!: Facets;
  @property({ attribute: false }) wanted: Wanted = {};
  @property({ attribute: false }) kinds: readonly Kind[] = [];
  @state() private open: Kind | undefined;
  private unfollow?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.unfollow = language.follow(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unfollow?.();
  }

  override render() {
    const open = this.open && this.choices(this.open).length ? this.open : undefined;
    return html`<div class="kinds"><slot name="start"></slot>${this.kinds.map((kind) => (kind === 'in-stock' ? this.stock() : this.kind(kind)))}<slot></slot></div>
      ${open ? this.values(open) : nothing}`;
  }

  private kind(kind: Kind) {
    const wanted = isWanted(this.wanted, kind);
    if (!wanted && this.choices(kind).length < 2) {
      return nothing;
    }
    return html`<button
      class="pill ${wanted ? 'on' : ''}"
      data-testid="filter-${kind}"
      aria-expanded=${this.open === kind}
      @click=${() => (this.open = this.open === kind ? undefined : kind)}
    >
      ${kind === 'colour' && wanted ? swatch(SWATCHES[this.wanted.colour ?? '']) : nothing}
      ${wanted ? wantedWords(this.wanted, kind, this.facets.price?.currency) : t(`filter.${kind}`)}
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 9 6 6 6-6" /></svg>
    </button>`;
  }

  private stock() {
    const on = isWanted(this.wanted, 'in-stock');
    return html`<button
      class="pill ${on ? 'on' : ''}"
      data-testid="filter-in-stock"
      aria-pressed=${on}
      ?hidden=${!on && this.facets.inStock === 0}
      @click=${() => this.tell({ ...without(this.wanted, 'in-stock'), ...(!on && { inStock: true }) })}
    >
      ${on ? html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m5 12.5 4.5 4.5L19 7.5" /></svg>` : nothing}${t('filter.in-stock')}
    </button>`;
  }

  private values(kind: Kind) {
    return html`<div class="values ${kind}" role="group" aria-label=${t(`filter.${kind}`)}>
      ${isWanted(this.wanted, kind)
        ? this.value({ words: t('filter.any'), wanted: without(this.wanted, kind), chosen: false }, 'any')
        : nothing}
      ${this.choices(kind).map((choice) => this.value(choice, 'value'))}
    </div>`;
  }

  private value({ words, items, swatch: shade, wanted, chosen }: Choice, id: 'any' | 'value') {
    return html`<button class=${chosen ? 'on' : ''} data-testid="filter-${id}" aria-pressed=${chosen} @click=${() => this.tell(wanted)}>
      ${swatch(shade)}<span>${words}</span>${items === undefined ? nothing : html`<small>${items}</small>`}
    </button>`;
  }

  private choices(kind: Kind): readonly Choice[] {
    const { categories, colours, sizes, departments, price } = this.facets;
    const others = without(this.wanted, kind);
    const choice = (part: Wanted, more: Partial<Choice> = {}): Choice => ({
      words: wantedWords(part, kind, price?.currency),
      wanted: { ...others, ...part },
      chosen: Object.entries(part).every(([name, value]) => this.wanted[name as keyof Wanted] === value),
      ...more,
    });
    switch (kind) {
      case 'category':
        return categories.map(({ value, items }) => choice({ category: value }, { items }));
      case 'colour':
        return inOrder(colours).map(({ value, items }) => choice({ colour: value }, { items, swatch: SWATCHES[value] }));
      case 'size':
        return sizes.map(({ value, items }) => choice({ size: value }, { items }));
      case 'department':
        return departments.map(({ value, items }) =>
          choice({ department: value }, { items, words: capitalised(tCode('department', value)) }),
        );
      case 'price':
        return priceSteps(price).map((part) => choice(part));
      case 'in-stock':
        return [];
    }
  }

  private tell(wanted: Wanted): void {
    this.open = undefined;
    this.dispatchEvent(new CustomEvent<Wanted>('tm-wanted', { detail: wanted }));
  }
}

function swatch(shade: string | undefined) {
  return shade ? html`<i .style=${`background: ${shade}`}></i>` : nothing;
}
