import { html, nothing } from 'lit';
import type { StaffStatus } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { facts, tileStyle } from '../../house/tile';
import { capitalised, t, tCode } from '../../i18n/language';
import { ageWords } from '../../i18n/say';

/** The model, the screens that are open, and the app itself with its privacy figure. */
export default class StaffDevice extends Panel {
  static readonly tag = 'tm-staff-device';
  static readonly region = 'staff.main';
  static readonly order = 40;
  static override styles = [base, tileStyle];

  override render() {
    const { staff, now } = this.now;
    return staff ? html`<section>${this.device(staff, now)} ${this.screens(staff, now)}</section>` : nothing;
  }

  private device({ app, model, privacy }: StaffStatus, now: number) {
    const started = new Date(now - app.upSeconds * 1000).toISOString();
    return html`<h2>${t('staff.device')}</h2>
      <p class="big ${privacy.picturesStored === 0 ? 'ok' : 'bad'}" data-testid="pictures-stored">
        ${t('app.privacy', { count: privacy.picturesStored })}
      </p>
      ${facts([
        ['staff.model', `${model.name} ${model.version}`],
        ['staff.space', html`<code>${model.embeddingSpace.slice(0, 12)}</code>`],
        ['staff.version', app.version],
        ['staff.up', ageWords(started, now)],
        ['staff.memory', `${Math.round(app.rssMb)} MB`],
      ])}`;
  }

  private screens({ screens }: StaffStatus, now: number) {
    const open = screens.filter((screen) => screen.connected > 0);
    return html`<h2>${t('staff.screens')}</h2>
      <dl>
        ${open.length ? nothing : html`<dt>${t('staff.no-screen')}</dt><dd></dd>`}
        ${open.map(
          ({ screen, connected, lastShownAgeMs }) =>
            html`<dt>${capitalised(tCode('home', screen))}</dt>
              <dd>
                ${t('staff.connected', { connected })}${lastShownAgeMs === null
                  ? nothing
                  : html`, ${t('staff.shown-ago', { age: ageWords(new Date(now - lastShownAgeMs).toISOString(), now) })}`}
              </dd>`,
        )}
      </dl>`;
  }
}
