import { html, unsafeCSS } from 'lit';
import { query } from 'lit/decorators.js';
import { base } from '../../house/base';
import { t } from '../../i18n/language';
import { PhonePanel } from '../../screens/phone/phone-panel';
import css from './phone-login.css?inline';

/** The phone's door: the staff's PIN, and the name that shoppers see. */
export default class PhoneLogin extends PhonePanel {
  static readonly tag = 'tm-phone-login';
  static override styles = [base, unsafeCSS(css)];

  @query('[name="name"]') private name!: HTMLInputElement;
  @query('[name="pin"]') private pin!: HTMLInputElement;

  override render() {
    const { busy, unsent } = this.now;
    return html`<form @submit=${(event: Event) => void this.login(event)}>
      <p class="brand" aria-hidden="true">Trumeau</p>
      <h1>${t('phone.title')}</h1>
      <label>
        <span>${t('phone.name')}</span>
        <input name="name" data-testid="phone-name" required maxlength="24" autocomplete="off" autocapitalize="words" enterkeyhint="next" .value=${unsent[0]?.name ?? ''} aria-describedby="more" />
      </label>
      <p class="more" id="more">${t('phone.name-more')}</p>
      <label>
        <span>${t('staff.pin')}</span>
        <input name="pin" data-testid="phone-pin" type="password" required inputmode="numeric" pattern="[0-9]{6,12}" maxlength="12" autocomplete="off" enterkeyhint="go" />
      </label>
      <button class="button strong" data-testid="phone-login" ?disabled=${busy}>${t(busy ? 'phone.one-moment' : 'phone.login')}</button>
    </form>`;
  }

  private async login(event: Event): Promise<void> {
    event.preventDefault();
    const { value } = this.pin;
    this.pin.value = '';
    await this.desk.login(value, this.name.value);
  }
}
