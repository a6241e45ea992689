import { html, nothing, unsafeCSS } from 'lit';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { linkLost } from '../../live/page';
import { ANSWER_MS, msToAnswer } from '../../live/visit';
import css from './notice.css?inline';

/** What the page itself has to say: the line to the app is lost; or "still there?" before a visit ends. */
export default class Notice extends Panel {
  static readonly tag = 'tm-notice';
  static readonly region = ['kiosk.sheet', 'mirror.live', 'staff.top'] as const;
  static readonly order = 200;
  static override styles = [base, unsafeCSS(css)];

  override render() {
    return html`${linkLost(this.now) ? html`<p class="bar" role="status" data-testid="link-down">${t('app.link-down')}</p>` : nothing}
    ${this.page.screen === 'kiosk' ? this.question() : nothing}`;
  }

  private question() {
    const { visit, now } = this.now;
    const left = msToAnswer(visit, this.page.isForeign, now);
    if (left === undefined || left > ANSWER_MS) {
      return nothing;
    }
    return html`<div class="veil" role="alertdialog" data-testid="still-there">
      <div class="box">
        <h2>${t('notice.still-there')}</h2>
        <p>${t('notice.starts-anew', { seconds: Math.ceil(left / 1000) })}</p>
        <button class="button strong" @click=${() => this.page.touched()}>${t('notice.stay')}</button>
      </div>
    </div>`;
  }
}
