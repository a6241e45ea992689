import { html, nothing, unsafeCSS } from 'lit';
import { query, state } from 'lit/decorators.js';
import { problemCode } from '../../api/api';
import type { Item } from '../../api/shapes';
import { base } from '../../house/base';
import { FocusTrap } from '../../house/focus';
import { Panel } from '../../house/panel';
import { plain } from '../../i18n/bidi';
import type { WordKey } from '../../i18n/keys';
import { capitalised, t, tCode } from '../../i18n/language';
import { priceWords, problemWords } from '../../i18n/say';
import { closeCompared } from '../../live/looks';
import css from './compare-sheet.css?inline';

type Fact = (item: Item) => string;

/** What is told of each, in the order in which a shopper asks. */
const FACTS: readonly (readonly [WordKey, Fact])[] = [
  ['filter.price', ({ price }) => priceWords(price)],
  ['filter.colour', (item) => colours(item).map((code) => capitalised(tCode('colour', code))).join(t('recognised.comma'))],
  ['compare.pattern', ({ pattern }) => capitalised(tCode('pattern', pattern))],
  ['item.material', ({ material = '' }) => plain(material)],
  ['item.care', ({ care = [] }) => capitalised(care.map((code) => tCode('care', code)).join(t('recognised.comma')))],
  ['item.where', ({ place }) => (place ? t('card.place', { place }) : '')],
];

/** Two items side by side; what differs is set off. */
export default class CompareSheet extends Panel {
  static readonly tag = 'tm-compare-sheet';
  static override styles = [base, unsafeCSS(css)];

  @state() private items: readonly Item[] = [];
  @state() private trouble: string | undefined;
  @query('.sheet') private sheet!: HTMLElement | null;
  private asked = '';

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
    const [one, other] = this.items;
    return html`<div class="veil" @click=${() => closeCompared(this.page)}></div>
      <div class="sheet" role="dialog" aria-modal="true" aria-label=${t('compare.title')} tabindex="-1" data-testid="compare">
        <div class="head">
          <button class="button back" data-testid="compare-back" @click=${() => closeCompared(this.page)}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 5l-7 7 7 7" /></svg>${t('item.back')}
          </button>
          <h1>${t('compare.title')}</h1>
        </div>
        ${one && other && !this.trouble ? this.both([one, other]) : this.waiting()}
        <div class="foot"><tm-ease .page=${this.page}></tm-ease></div>
      </div>`;
  }

  private waiting() {
    return html`<div class="waiting">
      <p role="status">${this.trouble ? problemWords(this.trouble) : t('item.loading')}</p>
      ${this.trouble ? html`<button class="button strong" @click=${() => void this.load()}>${t('item.retry')}</button>` : nothing}
    </div>`;
  }

  private both(two: readonly [Item, Item]) {
    const facts = FACTS.map(([key, fact]) => [key, two.map(fact)] as const).filter(([, told]) => told.some((each) => each !== ''));
    return html`<div role="table" aria-label=${t('compare.title')}>
      <div class="row" role="row">
        <span class="unseen" role="columnheader">${t('compare.title')}</span>${two.map((item) => this.head(item))}
      </div>
      ${facts.map(([key, told]) => row(key, told, told[0] !== told[1]))}
      <div class="row sizes" role="row">
        <span role="rowheader">${t('filter.size')}</span>
        ${two.map((item) => html`<div role="cell"><tm-sizes .page=${this.page} .item=${item}></tm-sizes></div>`)}
      </div>
    </div>`;
  }

  private head(item: Item) {
    return html`<div role="columnheader">
      <button class="piece" data-testid="compare-item" data-item-id=${item.itemId} @click=${() => this.page.openItem(item.itemId)}>
        <span class="picture">
          ${item.pictures[0] ? html`<img src=${item.pictures[0]} alt="" decoding="async" />` : nothing}
          ${item.demoData ? html`<small data-testid="demo-mark">${t('app.demo')}</small>` : nothing}
        </span>
        <span class="brand"><bdi>${plain(item.brand ?? '')}</bdi></span>
        <b><bdi>${plain(item.title)}</bdi></b>
      </button>
    </div>`;
  }

  private key(event: KeyboardEvent): void {
    const { compared, itemId } = this.now.visit;
    if (event.key === 'Escape' && compared?.open && itemId === undefined) {
      event.stopImmediatePropagation();
      closeCompared(this.page);
    }
  }

  private askIfNew(): void {
    const { visit, goods } = this.now;
    const ids = visit.compared?.items.map(({ itemId }) => itemId) ?? [];
    const asked = ids.length === 2 ? JSON.stringify([ids, goods]) : '';
    if (asked !== this.asked) {
      this.asked = asked;
      void this.load();
    }
  }

  private async load(): Promise<void> {
    const { asked } = this;
    const wanted = this.now.visit.compared?.items ?? [];
    this.trouble = undefined;
    try {
      const found = await Promise.all(wanted.map(({ itemId }) => this.page.api.item(itemId)));
      this.items = asked === this.asked ? found : this.items;
    } catch (thrown) {
      this.trouble = asked === this.asked ? problemCode(thrown) : this.trouble;
    }
  }
}

function row(key: WordKey, told: readonly string[], differs: boolean) {
  return html`<div class="row ${differs ? 'differs' : ''}" role="row" data-testid="compare-row" data-fact=${key} data-differs=${differs}>
    <span role="rowheader">${t(key)}${differs ? html`<i class="unseen"> (${t('compare.differs')})</i>` : nothing}</span>
    ${told.map((words) => html`<div role="cell"><bdi>${words || t('staff.never')}</bdi></div>`)}
  </div>`;
}

function colours({ variants, colour = '' }: Item): readonly string[] {
  const found = [...new Set(variants.flatMap((variant) => variant.colour ?? []))];
  return found.length ? found : [colour];
}
