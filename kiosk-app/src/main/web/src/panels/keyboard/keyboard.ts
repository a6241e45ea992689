import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { state } from 'lit/decorators.js';
import { base } from '../../house/base';
import { language, t } from '../../i18n/language';
import css from './keyboard.css?inline';
import { DIGITS, isForeign, LATIN, LAYOUTS, type Layout } from './layouts';

/** What a key does; a `letter` has its text. */
export interface Key {
  readonly does: 'letter' | 'backspace' | 'hide';
  readonly text?: string;
}

/** The letters of the language in use, to be touched: a kiosk has no keys. Tells each one by a `tm-key` event. */
export default class Keyboard extends LitElement {
  static readonly tag = 'tm-keyboard';
  static override styles = [base, unsafeCSS(css)];
  @state() private latin = false;
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
    const own = LAYOUTS[language.value] ?? LATIN;
    const layout = this.latin ? LATIN : own;
    return html`<div class="keys" role="group" aria-label=${t('keyboard.label')} @pointerdown=${keepFocus}>
      ${[DIGITS, ...layout].map((row) => html`<div class="row" dir=${this.direction(layout)}>${row.map((text) => this.letter(text))}</div>`)}
      <div class="row">
        ${isForeign(own) ? this.other() : nothing}
        <button class="key wide" data-key="hide" aria-label=${t('keyboard.hide')} @click=${() => this.tell({ does: 'hide' })}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M3 5h18v10H3zM7 9h.01M11 9h.01M15 9h.01M8 12h8M9 19l3 2.5 3-2.5" /></svg>
        </button>
        <button class="key space" data-key="space" @click=${() => this.tell({ does: 'letter', text: ' ' })}>${t('keyboard.space')}</button>
        <button
          class="key wide"
          data-key="backspace"
          aria-label=${t('keyboard.backspace')}
          @click=${() => this.tell({ does: 'backspace' })}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 5h12v14H9l-6-7zM12 9l6 6M18 9l-6 6" /></svg>
        </button>
      </div>
    </div>`;
  }

  private letter(text: string) {
    return html`<button class="key" data-key=${text} @click=${() => this.tell({ does: 'letter', text })}>${text}</button>`;
  }

  private other() {
    const words = t(this.latin ? 'keyboard.own' : 'keyboard.latin');
    return html`<button class="key wide" data-key="script" aria-label=${words} @click=${() => (this.latin = !this.latin)}>
      ${this.latin ? LAYOUTS[language.value]?.[1]?.slice(0, 3).join('') : 'abc'}
    </button>`;
  }

  private direction(layout: Layout): 'ltr' | 'rtl' {
    return isForeign(layout) ? 'rtl' : 'ltr';
  }

  private tell(key: Key): void {
    this.dispatchEvent(new CustomEvent<Key>('tm-key', { detail: key, bubbles: true, composed: true }));
  }
}

/** The field that is written in keeps its caret. */
function keepFocus(event: Event): void {
  event.preventDefault();
}
