import { html, nothing, unsafeCSS } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AskedFor } from '../../api/shapes';
import { base } from '../../house/base';
import type { WordKey } from '../../i18n/keys';
import { t } from '../../i18n/language';
import { PhonePanel } from '../../screens/phone/phone-panel';
import css from './phone-queue.css?inline';

/** How many that are over are still told. */
const MOST_OVER = 4;

/** The requests: one's own first, then those that wait, the longest wait on top, then those that others have. */
export default class PhoneQueue extends PhonePanel {
  static readonly tag = 'tm-phone-queue';
  static override styles = [base, unsafeCSS(css)];

  override render() {
    const { queue, login, unsent } = this.now;
    if (!queue) {
      return html`<p class="empty" role="status">${t('phone.connecting')}</p>`;
    }
    const isMine = (request: AskedFor): boolean => request.staff === login?.name || unsent.some((deed) => deed.request === request.id);
    const open = queue.requests.filter(({ state }) => state === 'waiting' || state === 'taken');
    const mine = open.filter(isMine);
    const waiting = open.filter((request) => request.state === 'waiting' && !isMine(request));
    const others = open.filter((request) => request.state === 'taken' && !isMine(request));
    const over = queue.requests.filter((request) => !open.includes(request)).reverse();
    return html`
      ${this.group('phone.mine', mine)} ${this.group('phone.waiting', waiting)}
      ${mine.length || waiting.length ? nothing : this.empty(queue.onDuty)}
      ${this.group('phone.others-have', others)} ${this.group('phone.over', over.slice(0, MOST_OVER))}
    `;
  }

  private group(title: WordKey, requests: readonly AskedFor[]) {
    return requests.length
      ? html`<section>
          <h2>${t(title)} <span class="count">${requests.length}</span></h2>
          <ul>
            ${repeat(
              requests,
              ({ id }) => id,
              (request) => html`<li><tm-phone-request .desk=${this.desk} .request=${request}></tm-phone-request></li>`,
            )}
          </ul>
        </section>`
      : nothing;
  }

  private empty(onDuty: boolean) {
    return html`<div class="empty" data-testid="phone-empty">
      <svg viewBox="0 0 64 48" aria-hidden="true">
        <path d="M32 14c0-4 6-4 6-8a6 6 0 0 0-12 0M32 14v4L6 36c-3 2-2 6 2 6h48c4 0 5-4 2-6L32 18" />
      </svg>
      <p class="big">${t('phone.empty')}</p>
      <p>${t(onDuty ? 'phone.empty-more' : 'phone.off-more')}</p>
    </div>`;
  }
}
