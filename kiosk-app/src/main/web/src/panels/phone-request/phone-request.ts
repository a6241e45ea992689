import { html, nothing, unsafeCSS } from 'lit';
import { property } from 'lit/decorators.js';
import type { AskedFor, Thing } from '../../api/shapes';
import { base } from '../../house/base';
import { named, t, tCode } from '../../i18n/language';
import { isForThing, repliesTo, replyWords } from '../../live/asked';
import { PhonePanel } from '../../screens/phone/phone-panel';
import type { Deed } from '../../screens/phone/shapes';
import { clockWords } from '../../screens/phone/words';
import css from './phone-request.css?inline';

/** A request: the thing or that somebody is to come, the wait, and what can be done. */
export default class PhoneRequest extends PhonePanel {
  static readonly tag = 'tm-phone-request';
  static override styles = [base, unsafeCSS(css)];

  @property({ attribute: false }) request!: AskedFor;

  override render() {
    const { request } = this;
    const pending = this.now.unsent.find((deed) => deed.request === request.id);
    return html`<article data-testid="phone-request" data-state=${request.state} data-late=${this.isLate}>
      <div class="thing">
        ${request.picture ? html`<img src=${request.picture} alt="" width="76" height="92" />` : html`<span class="blank" aria-hidden="true"></span>`}
        <div>${isForThing(request) ? this.thing(request) : html`<h3>${t('call.come')}</h3>`}</div>
        ${this.isOpen ? this.wait() : nothing}
      </div>
      ${pending ? this.pending(pending) : this.doing()}
    </article>`;
  }

  private thing({ title, size, colour, place, stock }: Thing) {
    return html`<h3>${named(title)}</h3>
      <p class="wish"><b class="size">${size}</b> ${tCode('colour', colour)}</p>
      <p class="place">${place ? t('card.place', { place }) : nothing} · ${t('phone.pieces', { pieces: stock })}</p>`;
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
      return html`<div class="replies" role="group" aria-label=${t('phone.answer')}>${repliesTo(request).map((reply) => this.reply(reply))}</div>`;
    }
    return request.staff
      ? html`<p class="told">${t('phone.has-it', { name: request.staff })}</p>`
      : html`<button class="button strong take" data-testid="phone-take" @click=${() => void this.desk.act(request)}>${t('phone.take')}</button>`;
  }

  private reply(reply: string) {
    return html`<button class="button" data-testid="phone-reply-${reply}" @click=${() => void this.desk.act(this.request, reply)}>
      ${replyWords(this.request, reply)}
    </button>`;
  }

  private overWords(): string {
    const { state, staff = '' } = this.request;
    return state === 'answered' ? `${named(staff)}: ${replyWords(this.request)}` : t(state === 'withdrawn' ? 'phone.withdrawn' : 'phone.unanswered');
  }

  /** What is not sent is never shown as done. */
  private pending({ reply }: Deed) {
    const words = reply === undefined ? t('phone.take') : replyWords(this.request, reply);
    const isLost = this.now.lostAt !== undefined;
    return html`<div class="pending" role="status" data-testid="phone-pending">
      <p><b>${t(isLost ? 'phone.not-sent' : 'phone.sending')}</b> ${words}</p>
      <button class="button" @click=${() => void this.desk.send()}>${t('phone.send-again')}</button>
    </div>`;
  }
}
