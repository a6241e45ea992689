import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { base } from '../../house/base';
import { firstLanguage, language, speak, t } from '../../i18n/language';
import PhoneBar from '../../panels/phone-bar/phone-bar';
import PhoneLogin from '../../panels/phone-login/phone-login';
import PhoneQueue from '../../panels/phone-queue/phone-queue';
import PhoneRequest from '../../panels/phone-request/phone-request';
import { Bell } from './bell';
import { HttpPhoneApi } from './phone-api';
import { PhoneDesk } from './phone-desk';
import css from './phone.css?inline';
import { Unsent } from './unsent';
import { clockWords, noticeWords } from './words';

/** A blink of the line is not worth a word. */
const PATIENCE_MS = 3000;

/** `/phone`: the queue in a shop assistant's hand. */
class Phone extends LitElement {
  static override styles = [base, unsafeCSS(css)];
  private readonly desk = new PhoneDesk({
    api: new HttpPhoneApi(),
    unsent: new Unsent(),
    bell: new Bell(),
    clock: () => performance.now(),
    today: () => Date.now(),
  });

  override connectedCallback(): void {
    super.connectedCallback();
    speak(firstLanguage(navigator.languages)); // the phone's own, where this page has its words
    this.desk.state.follow(() => this.requestUpdate());
    language.follow(() => this.requestUpdate());
    void this.desk.start();
    setInterval(() => this.desk.tick(), 1000);
    addEventListener('online', () => void this.desk.send());
  }

  override render() {
    const { login } = this.desk.state.value;
    if (login === undefined) {
      return html`<p class="wait" role="status">${t('phone.connecting')}</p>`;
    }
    return html`<div class="page">
      ${login ? html`<tm-phone-bar .desk=${this.desk}></tm-phone-bar>` : nothing}
      <main>
        <div aria-live="polite">${this.lost()} ${this.unsent()} ${this.notice()}</div>
        ${login ? html`<tm-phone-queue .desk=${this.desk}></tm-phone-queue>` : html`<tm-phone-login .desk=${this.desk}></tm-phone-login>`}
      </main>
    </div>`;
  }

  override updated(): void {
    const { queue } = this.desk.state.value;
    const waiting = queue?.requests.filter(({ state }) => state === 'waiting').length ?? 0;
    document.title = waiting ? `(${waiting}) Trumeau` : 'Trumeau';
  }

  private lost() {
    const { lostAt, now } = this.desk.state.value;
    return lostAt !== undefined && now - lostAt >= PATIENCE_MS
      ? html`<p class="strip" data-testid="phone-lost">${t('phone.lost', { since: clockWords(now - lostAt) })}</p>`
      : nothing;
  }

  private unsent() {
    const { unsent, login } = this.desk.state.value;
    return unsent.length && !login
      ? html`<p class="strip" data-testid="phone-unsent">${t('phone.unsent-login', { name: unsent[0]?.name ?? '' })}</p>`
      : nothing;
  }

  private notice() {
    const { notice } = this.desk.state.value;
    return notice
      ? html`<div class="strip bad" role="alert" data-testid="phone-notice">
          <span>${noticeWords(notice)}</span>
          <button aria-label=${t('phone.dismiss')} @click=${() => this.desk.dismiss()}>×</button>
        </div>`
      : nothing;
  }
}

[PhoneBar, PhoneLogin, PhoneQueue, PhoneRequest].forEach((panel) => customElements.define(panel.tag, panel));
customElements.define('tm-phone', Phone);
