import { html, nothing } from 'lit';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { facts, tileStyle } from '../../house/tile';
import { t } from '../../i18n/language';
import { ageWords } from '../../i18n/say';
import { cameraWords } from '../camera-state/camera-state';

/** How the camera is, since when, and what it gave. */
export default class StaffCamera extends Panel {
  static readonly tag = 'tm-staff-camera';
  static readonly region = 'staff.main';
  static readonly order = 20;
  static override styles = [base, tileStyle];

  override render() {
    const camera = this.now.staff?.camera;
    if (!camera) {
      return nothing;
    }
    const live = camera.status === 'live';
    return html`<section>
      <h2>${t('staff.camera')}</h2>
      <p class="big ${live ? 'ok' : 'warn'}" data-testid="camera-state" data-code=${camera.code}>${cameraWords(camera)}</p>
      ${facts([
        ['staff.source', camera.spec],
        ['staff.since', ageWords(camera.since, this.now.wall)],
        ['staff.frames', camera.frames],
        ['staff.drops', camera.drops],
        ['staff.next', camera.retryInMs ? `${Math.ceil(camera.retryInMs / 1000)} s` : undefined],
      ])}
    </section>`;
  }
}
