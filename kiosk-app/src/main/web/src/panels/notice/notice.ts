import { html, nothing, unsafeCSS } from 'lit';
import { query } from 'lit/decorators.js';
import { base } from '../../house/base';
import { FocusTrap } from '../../house/focus';
import { Panel } from '../../house/panel';
import { knows, t } from '../../i18n/language';
import { linkLost, TELL_READ_MS } from '../../live/page';
import { msToAnswer } from '../../live/visit';
import css from './notice.css?inline';

/** What the page itself has to say: the line to the app is lost; a code was scanned; or "still there?" before a visit ends. */
export default class Notice extends Panel {
  static readonly tag = 'tm-notice';
  static readonly region = ['kiosk.sheet', 'mirror.live', 'staff.top'] as const;
  static readonly order = 200;
  static override styles = [base, unsafeCSS(css)];
  @query('.box') private box!: HTMLElement | null;

  constructor() {
    super();
    new FocusTrap(this, () => this.box);
  }

  override render() {
    return html`${linkLost(this.now) ? html`<p class="bar" role="status" data-testid="link-down">${t('app.link-down')}</p>` : nothing}
    ${this.read()} ${this.page.screen === 'kiosk' ? this.question() : nothing}`;
  }

  /** The kiosk opens the item's page instead. */
  private read() {
    const { read, now } = this.now;
    if (!read || now - read.at > TELL_READ_MS || (read.item && this.page.screen === 'kiosk') || (read.says && !knows(read.says))) {
      return nothing;
    }
    const { title = '', place = '' } = read.item ?? {};
    const words = read.says && knows(read.says) ? t(read.says) : read.item ? t('notice.read', { title, place: t('card.place', { place }) }) : t('notice.unknown-code');
    return html`<p class="bar read" role="status" data-testid="code-read">${words}</p>`;
  }

  private question() {
    const { visit, now, held } = this.now;
    const left = msToAnswer(visit, this.page.isForeign, now, held);
    if (left === undefined) {
      return nothing;
    }
    return html`<div class="veil">
      <div
        class="box"
        role="alertdialog"
        aria-modal="true"
        aria-label=${t('notice.still-there')}
        aria-describedby="left"
        tabindex="-1"
        data-testid="still-there"
      >
        <h2>${t('notice.still-there')}</h2>
        <p id="left">${t('notice.starts-anew', { seconds: Math.ceil(left / 1000) })}</p>
        <button class="button strong" @click=${() => this.page.touched()}>${t('notice.stay')}</button>
      </div>
    </div>`;
  }
}
