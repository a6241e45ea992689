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
    const { staff, wall } = this.now;
    if (!staff) {
      return nothing;
    }
    const total = staff.screens.reduce((sum, screen) => sum + screen.connected, 0);
    const ill = staff.screens.some(isIll);
    return html`<section>
      <h2>${t('staff.screens')}</h2>
      <p class="big ${ill ? 'bad' : ''}" data-testid="screens-open">
        ${total ? t('staff.connected', { connected: total }) : t('staff.no-screen')}
      </p>
      <dl>
        ${staff.screens.map(
          (screen) => html`<dt>${tCode('home', screen.screen)}</dt>
            <dd class=${isIll(screen) ? 'bad' : ''} data-testid="screen-state" data-state=${screen.state ?? ''}>
              ${stateWords(screen, wall)}
            </dd>`,
        )}
      </dl>
    </section>`;
  }
}

function isIll({ state }: Screen): boolean {
  return state === 'frozen' || state === 'gone' || state === 'crashed';
}

/** What is wrong and for how long; else when it drew a picture of the camera, or rendered at all. */
function stateWords(screen: Screen, now: number): string {
  const { state, lastShownAgeMs, renderedAgeMs } = screen;
  if (isIll(screen) || state === 'hidden') {
    return t(`screen.${state as 'frozen' | 'gone' | 'crashed' | 'hidden'}`, { age: ago(renderedAgeMs, now) });
  }
  return lastShownAgeMs === undefined && renderedAgeMs !== undefined
    ? t('screen.well', { age: ago(renderedAgeMs, now) })
    : lastShownAgeMs === undefined
      ? t('staff.never')
      : t('staff.shown-ago', { age: ago(lastShownAgeMs, now) });
}

function ago(ms: number | undefined, now: number): string {
  return ms === undefined ? t('staff.never') : ageWords(new Date(now - ms).toISOString(), now);
}
