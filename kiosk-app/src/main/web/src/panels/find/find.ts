import { html, nothing, unsafeCSS } from 'lit';
import { query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { base } from '../../house/base';
import { focused, FocusTrap } from '../../house/focus';
import { Panel } from '../../house/panel';
import { language, t } from '../../i18n/language';
import { problemWords } from '../../i18n/say';
import type { Find as Finding } from '../../live/visit';
import { askedOf, byName, closeFind, narrowed, patchFind, tablesInUse, type Asked } from '../../search/finding';
import { Searcher, type Answer } from '../../search/searcher';
import type { Wanted } from '../../search/shapes';
import { completed, suggestions } from '../../search/suggested';
import { KINDS, kindsOf } from '../../search/wanted';
import type { Key } from '../keyboard/keyboard';
import { chips } from './chips';
import css from './find.css?inline';
import { fewFound, nothingFound } from './nothing-found';
import { tiles } from './tiles';

/** Characters of a search, as the app takes them. */
const LONGEST = 200;

/** Search and browse as a sheet over the kiosk: words, filters, and what the store has of it. */
export default class Find extends Panel {
  static readonly tag = 'tm-find';
  static readonly region = 'kiosk.sheet';
  /** Hears Escape before the item's page does, so that the one on top closes first. */
  static readonly order = 50;
  static override styles = [base, unsafeCSS(css)];

  @state() private answer: Answer = {};
  @query('input') private input!: HTMLInputElement | null;
  @query('.sheet') private dialog!: HTMLElement | null;
  @query('.body') private found!: HTMLElement | null;
  private readonly searcher = new Searcher((...asked) => this.page.api.search(...asked), (answer) => (this.answer = answer));
  private wasOpen = false;
  private read: { readonly find: Finding; readonly language: string; readonly asked: Asked } | undefined;

  constructor() {
    super();
    new FocusTrap(this, () => this.dialog);
  }

  protected override follow(): (() => void)[] {
    const close = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && this.now.visit.itemId === undefined && !this.now.visit.board) {
        closeFind(this.page);
      }
    };
    addEventListener('keydown', close);
    return [...super.follow(), this.page.state.follow(() => this.askIfNew()), () => removeEventListener('keydown', close)];
  }

  override render() {
    const { find } = this.now.visit;
    return find ? this.sheet(find) : nothing;
  }

  protected override updated(): void {
    const { find } = this.now.visit;
    if (find?.typing && !this.wasOpen) {
      this.input?.focus();
    }
    this.wasOpen = find !== undefined;
  }

  private sheet(find: Finding) {
    return html`<div class="veil" @click=${() => closeFind(this.page)}></div>
      <div class="sheet" role="dialog" aria-modal="true" aria-label=${t('find.title')} tabindex="-1" data-testid="find">
        <div class="head">
          <button class="button back" data-testid="find-back" @click=${() => closeFind(this.page)}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 5l-7 7 7 7" /></svg>${t('item.back')}
          </button>
          ${this.field(find)}
        </div>
        ${this.suggested(find)}
        <div class="body" role="group" aria-label=${t('find.found')} tabindex="-1" @click=${() => this.rest()}>${this.body(find)}</div>
        ${find.typing ? html`<tm-keyboard @tm-key=${(event: CustomEvent<Key>) => this.pressed(event.detail)}></tm-keyboard>` : nothing}
      </div>`;
  }

  private field(find: Finding) {
    return html`<div class="field">
      <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="10.5" cy="10.5" r="6.5" /><path d="m15.5 15.5 5 5" /></svg>
      <input
        data-testid="find-field"
        data-scannable
        type="search"
        inputmode="none"
        autocomplete="off"
        spellcheck="false"
        maxlength=${LONGEST}
        enterkeyhint="search"
        aria-label=${t('find.field')}
        placeholder=${t('find.field')}
        .value=${live(find.text)}
        @focus=${() => patchFind(this.page, { typing: true })}
        @click=${() => patchFind(this.page, { typing: true })}
        @input=${(event: Event) => this.typed((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.rest()}
        @tm-scanned=${(event: CustomEvent<string>) => this.typed(withoutEnd(this.text, event.detail))}
      />
      ${find.text
        ? html`<button class="clear" data-testid="find-clear" aria-label=${t('find.clear')} @click=${() => this.typed('')}>
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 6l12 12M18 6 6 18" /></svg>
          </button>`
        : nothing}
    </div>`;
  }

  private suggested(find: Finding) {
    if (!find.typing) {
      return nothing;
    }
    const offered = suggestions(find.text, tablesInUse(), this.answer.store?.facets);
    return html`<div class="suggested" role="group" aria-label=${t('find.suggested')}>
      ${offered.map(
        (each) => html`<button data-testid="find-suggestion" @pointerdown=${keepFocus} @click=${() => this.typed(completed(find.text, each))}>
          ${each.label}
        </button>`,
      )}
    </div>`;
  }

  private body(find: Finding) {
    const { found, trouble } = this.answer;
    if (trouble) {
      return html`<div class="waiting">
        <p role="status">${problemWords(trouble)}</p>
        <button class="button strong" data-testid="find-retry" @click=${() => this.searcher.again()}>${t('item.retry')}</button>
      </div>`;
    }
    if (!found) {
      return html`<div class="waiting"><p role="status">${t('item.loading')}</p></div>`;
    }
    const asked = this.answer.named ? byName(this.asked(find)) : this.asked(find);
    if (!asked.words && !kindsOf(asked.wanted).length) {
      return tiles(this.answer.store ?? found, (category) => this.narrow({ category }));
    }
    const said = asked.understood.parts.map(({ meaning }) => meaning as string);
    return html`<tm-filter-bar
        .facets=${found.facets}
        .kinds=${KINDS.filter((kind) => !said.includes(kind) && (kind !== 'category' || asked.wanted.category === undefined))}
        .wanted=${asked.wanted}
        @tm-wanted=${(event: CustomEvent<Wanted>) => this.narrow(event.detail)}
        >${chips(find, asked, (next) => this.patch(next))}</tm-filter-bar
      >
      ${found.total ? this.results(find) : nothingFound(find, this.answer, (next) => this.patch(next))}`;
  }

  private results(find: Finding) {
    const { found, limit = 0 } = this.answer;
    const { cards = [], total = 0, heed } = found ?? {};
    return html`<p class="total" role="status" data-testid="find-total">
        ${t('find.items', { items: total })}${heed === 'some' ? html` <span>${t('find.some')}</span>` : nothing}
      </p>
      <div class="grid">
        ${repeat(
          cards,
          ({ itemId }) => itemId,
          (card) => html`<tm-card .page=${this.page} .card=${card} look="tall"></tm-card>`,
        )}
      </div>
      ${cards.length < total && limit < 100
        ? html`<button class="button more" data-testid="find-more" @click=${() => this.searcher.more()}>${t('find.show-more')}</button>`
        : nothing}
      ${fewFound(find, this.answer, (next) => this.patch(next))}`;
  }

  private narrow(wanted: Wanted): void {
    const { find } = this.now.visit;
    if (find) {
      this.patch(this.answer.named ? { wanted, typing: false } : narrowed(find, wanted));
    }
  }

  private patch(next: Partial<Finding>): void {
    patchFind(this.page, next);
    this.renderRoot.querySelector('.body')?.scrollTo(0, 0);
  }

  private typed(text: string): void {
    this.page.touched();
    patchFind(this.page, { text: text.slice(0, LONGEST), typing: true });
  }

  /** As it stands now: keys may come faster than the sheet is drawn. */
  private get text(): string {
    return this.now.visit.find?.text ?? '';
  }

  private pressed({ does, text = '' }: Key): void {
    if (does === 'hide') {
      this.rest();
    } else {
      this.typed(does === 'backspace' ? [...this.text].slice(0, -1).join('') : this.text + text);
    }
  }

  /** The keyboard goes; what was found has the room, and a keyboard with keys goes on from there. */
  private rest(): void {
    if (this.input && this.input === focused()) {
      this.found?.focus();
    }
    if (this.now.visit.find?.typing) {
      patchFind(this.page, { typing: false });
    }
  }

  private askIfNew(): void {
    const { find } = this.now.visit;
    this.searcher.want(find && this.asked(find), find?.typing ? 'typing' : 'chosen');
    if (!find) {
      this.read = undefined;
    }
  }

  /** Read once for each text and language: the page's state changes far more often. */
  private asked(find: Finding): Asked {
    if (this.read?.find !== find || this.read.language !== language.value) {
      this.read = { find, language: language.value, asked: askedOf(find) };
    }
    return this.read.asked;
  }
}

function keepFocus(event: Event): void {
  event.preventDefault();
}

function withoutEnd(text: string, end: string): string {
  const here = [...end].map((_, left) => end.slice(0, end.length - left)).find((part) => text.endsWith(part)) ?? '';
  return here === end || text.length >= LONGEST ? text.slice(0, text.length - here.length) : text;
}
