import { html, nothing, unsafeCSS } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Item } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { plain } from '../../i18n/bidi';
import { language, t } from '../../i18n/language';
import { MANNERS } from '../../i18n/manner';
import css from './gallery.css?inline';

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** All pictures of an item, the chosen one large. */
export default class Gallery extends Panel {
  static readonly tag = 'tm-gallery';
  static override styles = [base, unsafeCSS(css)];

  @property({ attribute: false }) item!: Item;
  @state() private chosen: string | undefined;
  /** What can't be loaded; tried again when the page is opened again. */
  @state() private broken: readonly string[] = [];

  override render() {
    const pictures = this.item.pictures.filter((each) => !this.broken.includes(each));
    const at = Math.max(0, pictures.indexOf(this.chosen ?? ''));
    const src = pictures[at];
    return html`<figure>
        ${src ? keyed(src, html`<img class="chosen" data-testid="picture" src=${src} alt=${this.words(pictures, at)} @error=${() => this.leaveOut(src)} />`) : nothing}
        ${this.item.demoData ? html`<small data-testid="demo-mark">${t('app.demo')}</small>` : nothing}
      </figure>
      ${pictures.length > 1 ? this.row(pictures, at) : nothing}`;
  }

  private row(pictures: readonly string[], at: number) {
    return html`<div class="row" role="group" aria-label=${t('item.pictures')} @keydown=${(event: KeyboardEvent) => this.key(event, pictures)}>
      ${pictures.map(
        (src, index) => html`<button
          data-testid="thumbnail"
          aria-label=${this.words(pictures, index)}
          aria-current=${index === at}
          @click=${() => (this.chosen = src)}
        >
          <img src=${src} alt="" @error=${() => this.leaveOut(src)} />
        </button>`,
      )}
    </div>`;
  }

  /** A single picture needs no number. */
  private words(pictures: readonly string[], at: number): string {
    const { title } = this.item;
    return pictures.length > 1 ? t('item.picture', { number: at + 1, of: pictures.length, title }) : plain(title);
  }

  /** An arrow goes to the picture that stands there on the glass, and chooses it. */
  private key(event: KeyboardEvent, pictures: readonly string[]): void {
    const step = (STEPS[event.key] ?? 0) * (MANNERS[language.value].direction === 'rtl' ? -1 : 1);
    const all = [...this.renderRoot.querySelectorAll<HTMLElement>('.row button')];
    const next = all.indexOf(event.target as HTMLElement) + step;
    if (step && all[next]) {
      event.preventDefault();
      this.chosen = pictures[next];
      all[next].focus();
    }
  }

  private leaveOut(src: string): void {
    this.broken = [...this.broken, src];
  }
}
