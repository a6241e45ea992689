import { html, nothing } from 'lit';
import type { StaffStatus } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { tileStyle } from '../../house/tile';
import { t, tCode } from '../../i18n/language';
import { ageWords } from '../../i18n/say';

type Screen = StaffStatus['screens'][number];

/** Which screens are open and when each drew its last frame. */
export default class StaffScreens extends Panel {
  static readonly tag = 'tm-staff-screens';
  static readonly region = 'staff.main';
  static readonly order = 50;
  static override styles = [base, tileStyle];

  override render() {
    const { staff, now } = this.now;
    if (!staff) {
      return nothing;
    }
    const open = staff.screens.filter((screen) => screen.connected > 0);
    const total = open.reduce((sum, screen) => sum + screen.connected, 0);
    return html`<section>
      <h2>${t('staff.screens')}</h2>
      <p class="big" data-testid="screens-open">${total ? t('staff.connected', { connected: total }) : t('staff.no-screen')}</p>
      <dl>
        ${open.map((screen) => html`<dt>${tCode('home', screen.screen)}</dt><dd>${shownWords(screen, now)}</dd>`)}
      </dl>
    </section>`;
  }
}

function shownWords({ lastShownAgeMs }: Screen, now: number): string {
  return lastShownAgeMs === undefined
    ? t('staff.never')
    : t('staff.shown-ago', { age: ageWords(new Date(now - lastShownAgeMs).toISOString(), now) });
}
