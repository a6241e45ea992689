import { html, nothing, unsafeCSS } from 'lit';
import { query, state } from 'lit/decorators.js';
import { ApiProblem, problemCode } from '../../api/api';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { problemWords } from '../../i18n/say';
import css from './staff-login.css?inline';

const ERASE = '⌫';
const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', ERASE, '0'] as const;
const MOST_DIGITS = 12;

/** The door of the console: a PIN by touch or keyboard. */
export default class StaffLogin extends Panel {
  static readonly tag = 'tm-staff-login';
  static readonly region = 'staff.door';
  static override styles = [base, unsafeCSS(css)];

  @query('input') private input!: HTMLInputElement;
  @state() private problem = '';
  @state() private busy = false;
  @state() private pinSet = true;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.page.api.door().then(
      ({ pinSet }) => (this.pinSet = pinSet),
      () => undefined, // whoever logs in is told
    );
  }

  override render() {
    if (!this.pinSet) {
      return html`<tm-staff-first-pin .page=${this.page}></tm-staff-first-pin>`;
    }
    return html`<form @submit=${(event: Event) => void this.login(event)}>
      <h1>${t('staff.title')}</h1>
      <p>${t('staff.login-more')}</p>
      <input
        data-testid="staff-pin"
        type="password"
        inputmode="numeric"
        autocomplete="off"
        aria-label=${t('staff.pin')}
        maxlength=${MOST_DIGITS}
      />
      <div class="keys">
        ${KEYS.map((key) => this.key(key))}
        <button class="button strong" data-testid="staff-login" ?disabled=${this.busy}>${t('staff.login')}</button>
      </div>
      ${this.problem ? html`<p class="problem" role="alert" data-testid="staff-problem">${this.problem}</p>` : nothing}
    </form>`;
  }

  private key(key: string) {
    const name = key === ERASE ? t('staff.erase') : nothing;
    return html`<button type="button" class="button" aria-label=${name} @click=${() => this.press(key)}>${key}</button>`;
  }

  private press(key: string): void {
    const { value } = this.input;
    this.input.value = key === ERASE ? value.slice(0, -1) : (value + key).slice(0, MOST_DIGITS);
  }

  private async login(event: Event): Promise<void> {
    event.preventDefault();
    this.busy = true;
    this.problem = '';
    try {
      await this.page.api.login(this.input.value);
      this.page.patch({ staff: await this.page.api.staffStatus() });
    } catch (thrown) {
      const seconds = thrown instanceof ApiProblem ? (thrown.retryAfterSeconds ?? 60) : 60;
      this.problem = problemWords(problemCode(thrown), { seconds });
      this.input.value = '';
    } finally {
      this.busy = false;
    }
  }
}
