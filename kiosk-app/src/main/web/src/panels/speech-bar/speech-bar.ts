import { html, unsafeCSS } from 'lit';
import { property, query } from 'lit/decorators.js';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { h } from '../../i18n/heard';
import { named } from '../../i18n/language';
import { pictures } from './pictures';
import css from './speech-bar.css?inline';

/** What can be done with speech. */
export type Deed = 'keys' | 'again' | 'softer' | 'louder' | 'curtain' | 'end';

/** What is being said, for whoever sees it, and a touch for each key. Tells a touch by a `tm-speech` event. */
export default class SpeechBar extends Panel {
  static readonly tag = 'tm-speech-bar';
  static override styles = [base, unsafeCSS(css)];

  @property({ attribute: false }) caption = '';
  @property({ attribute: false }) volume = 0;
  @property({ attribute: false }) voiceless = false;
  @query('.curtain') private curtain!: HTMLElement;

  /** Draws the curtain or opens it; answers whether it is drawn now. */
  draw(): boolean {
    const { curtain } = this;
    curtain.hidden = !curtain.hidden;
    if (curtain.hidden) {
      curtain.hidePopover?.();
    } else {
      curtain.showPopover?.();
    }
    return this.isDrawn;
  }

  get isDrawn(): boolean {
    return !this.curtain.hidden;
  }

  override render() {
    return html`<section aria-label=${h('bar')} data-testid="speech-bar">
        <p data-testid="speech-caption" aria-hidden=${!this.voiceless}>${this.voiceless ? h('no-voice') : this.caption}</p>
        ${this.one('softer')}
        <output aria-hidden="true">${named(`${this.volume} %`)}</output>
        ${this.one('louder')} ${this.one('again')} ${this.one('curtain')} ${this.one('end')}
      </section>
      <div class="curtain" popover="manual" hidden data-testid="curtain" @dblclick=${() => this.tell('curtain')}></div>`;
  }

  private one(deed: Exclude<Deed, 'keys'>) {
    return html`<button data-testid="speech-${deed}" aria-label=${h(deed)} @click=${() => this.tell(deed)}>${pictures[deed]}</button>`;
  }

  private tell(deed: Deed): void {
    this.dispatchEvent(new CustomEvent<Deed>('tm-speech', { detail: deed }));
  }
}

if (!customElements.get(SpeechBar.tag)) {
  customElements.define(SpeechBar.tag, SpeechBar);
}
