import { html, nothing, unsafeCSS } from 'lit';
import { query, state } from 'lit/decorators.js';
import { problemCode } from '../../api/api';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { problemWords } from '../../i18n/say';
import css from './staff-first-pin.css?inline';

const PIN = /^[0-9]{6,12}$/;

/** The first PIN of a device, typed twice, since nobody sees what is typed. */
export default class StaffFirstPin extends Panel {
  static readonly tag = 'tm-staff-first-pin';
  static override styles = [base, unsafeCSS(css)];

  @query('[name="pin"]') private pin!: HTMLInputElement;
  @query('[name="again"]') private again!: HTMLInputElement;
  @state() private problem = '';
  @state() private busy = false;

  override render() {
    return html`<form @submit=${(event: Event) => void this.set(event)}>
      <h1>${t('staff.first-title')}</h1>
      <p id="more">${t('staff.first-more')}</p>
      ${this.field('pin', t('staff.first-pin'))} ${this.field('again', t('staff.first-again'))}
      <button class="button strong" data-testid="first-set" ?disabled=${this.busy}>${t('staff.first-set')}</button>
      ${this.problem ? html`<p class="problem" role="alert" data-testid="first-problem">${this.problem}</p>` : nothing}
    </form>`;
  }

  private field(name: string, words: string) {
    return html`<label>
      ${words}
      <input name=${name} data-testid="first-${name}" type="password" inputmode="numeric" maxlength="12" autocomplete="new-password" aria-describedby="more" />
    </label>`;
  }

  private async set(event: Event): Promise<void> {
    event.preventDefault();
    const pin = this.pin.value;
    this.problem = !PIN.test(pin) ? problemWords('bad-pin') : pin === this.again.value ? '' : t('staff.first-differ');
    if (this.problem) {
      this.again.value = '';
      return;
    }
    this.busy = true;
    try {
      await this.page.api.setFirstPin(pin);
      this.page.patch({ staff: await this.page.api.staffStatus() });
    } catch (thrown) {
      this.problem = problemWords(problemCode(thrown));
    } finally {
      this.busy = false;
    }
  }
}
