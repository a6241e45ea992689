import { html, nothing, unsafeCSS } from 'lit';
import { property } from 'lit/decorators.js';
import type { AskedFor } from '../../api/shapes';
import { base } from '../../house/base';
import { named, t, tCode } from '../../i18n/language';
import { PhonePanel } from '../../screens/phone/phone-panel';
import type { Deed } from '../../screens/phone/shapes';
import { clockWords } from '../../screens/phone/words';
import css from './phone-request.css?inline';

/** What staff answer, in the order of the buttons. */
export const REPLIES = ['coming', 'coming-soon', 'come-with-me', 'at-fitting-room', 'something-like-it', 'not-here'] as const;

/** A request: the thing, the wait, and what can be done. */
export default class PhoneRequest extends PhonePanel {
  static readonly tag = 'tm-phone-request';
  static override styles = [base, unsafeCSS(css)];

  @property({ attribute: false }) request!: AskedFor;

  override render() {
    const { request } = this;
    const pending = this.now.unsent.find((deed) => deed.request === request.id);
    const colour = tCode('colour', request.colour);
    return html`<article data-testid="phone-request" data-state=${request.state} data-late=${this.isLate}>
      <div class="thing">
        ${request.picture ? html`<img src=${request.picture} alt="" width="76" height="92" />` : html`<span class="blank" aria-hidden="true"></span>`}
        <div>
          <h3>${named(request.title)}</h3>
          <p class="wish"><b class="size">${request.size}</b> ${colour}</p>
          <p class="place">${request.place ? t('card.place', { place: request.place }) : nothing} · ${t('phone.pieces', { pieces: request.stock })}</p>
        </div>
        ${this.isOpen ? this.wait() : nothing}
      </div>
      ${pending ? this.pending(pending) : this.doing()}
    </article>`;
  }

  private get isOpen(): boolean {
    return this.request.state === 'waiting' || this.request.state === 'taken';
  }

  private get waitedMs(): number {
    return this.request.waitedMs + this.now.now - this.now.queueAt;
  }

  private get isLate(): boolean {
    return this.isOpen && this.waitedMs > this.request.promisedMs;
  }

  private wait() {
    return html`<p class="wait" data-testid="phone-wait">
      <span class="unseen">${t('phone.waits')}</span><b>${clockWords(this.waitedMs)}</b>
      <small>${this.isLate ? t('phone.late') : t('phone.of', { promised: clockWords(this.request.promisedMs) })}</small>
    </p>`;
  }

  private doing() {
    const { request } = this;
    const { login } = this.now;
    if (!this.isOpen) {
      return html`<p class="told">${this.overWords()}</p>`;
    }
    if (request.staff === login?.name) {
      return html`<div class="replies" role="group" aria-label=${t('phone.answer')}>${REPLIES.map((reply) => this.reply(reply))}</div>`;
    }
    return request.staff
      ? html`<p class="told">${t('phone.has-it', { name: request.staff })}</p>`
      : html`<button class="button strong take" data-testid="phone-take" @click=${() => void this.desk.act(request)}>${t('phone.take')}</button>`;
  }

  private reply(reply: (typeof REPLIES)[number]) {
    return html`<button class="button" data-testid="phone-reply-${reply}" @click=${() => void this.desk.act(this.request, reply)}>
      ${tCode('reply', reply)}
    </button>`;
  }

  private overWords(): string {
    const { state, staff = '', reply } = this.request;
    return state === 'answered' ? `${named(staff)}: ${tCode('reply', reply)}` : t(state === 'withdrawn' ? 'phone.withdrawn' : 'phone.unanswered');
  }

  /** What is not sent is never shown as done. */
  private pending({ reply }: Deed) {
    const words = reply === undefined ? t('phone.take') : tCode('reply', reply);
    const isLost = this.now.lostAt !== undefined;
    return html`<div class="pending" role="status" data-testid="phone-pending">
      <p><b>${t(isLost ? 'phone.not-sent' : 'phone.sending')}</b> ${words}</p>
      <button class="button" @click=${() => void this.desk.send()}>${t('phone.send-again')}</button>
    </div>`;
  }
}
