import { html, nothing } from 'lit';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { facts, tileStyle } from '../../house/tile';
import { t } from '../../i18n/language';
import { ageWords } from '../../i18n/say';

/** The app itself, headed by its privacy figure. */
export default class StaffDevice extends Panel {
  static readonly tag = 'tm-staff-device';
  static readonly region = 'staff.main';
  static readonly order = 60;
  static override styles = [base, tileStyle];

  override render() {
    const { staff, wall: now } = this.now;
    if (!staff) {
      return nothing;
    }
    const { app, privacy } = staff;
    const started = new Date(now - app.upSeconds * 1000).toISOString();
    return html`<section>
      <h2>${t('staff.device')}</h2>
      ${privacy
        ? html`<p class="big ${privacy.picturesStored === 0 ? 'ok' : 'bad'}" data-testid="pictures-stored">
            ${t('app.privacy', { count: privacy.picturesStored })}
          </p>`
        : nothing}
      ${facts([
        ['staff.version', app.version],
        ['staff.up', ageWords(started, now)],
        ['staff.memory', `${Math.round(app.rssMb)} MB`],
      ])}
    </section>`;
  }
}
