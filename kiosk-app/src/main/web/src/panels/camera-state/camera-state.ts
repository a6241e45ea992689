import { html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import type { CameraState } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { knows, t } from '../../i18n/language';
import { onceCommitted } from '../../live/committed';
import { linkLost } from '../../live/page';
import css from './camera-state.css?inline';

/**
 * Says in words how the camera is, and while it looks that nothing of it is kept; before it starts, the privacy notice,
 * with the touch that it may need, and the offer of this device's own camera when the app waits for one.
 */
export default class CameraStatePanel extends Panel {
  static readonly tag = 'tm-camera-state';
  static readonly region = ['kiosk.live', 'mirror.live'] as const;
  static readonly order = 10;
  static override styles = [base, unsafeCSS(css)];
  private told = false;

  override render() {
    const { camera, visit } = this.now;
    if (!camera || visit.photo) {
      return nothing;
    }
    if (linkLost(this.now)) {
      return html`<div class="board" data-testid="camera-state" data-code="link-down"><h2>${t('app.no-picture')}</h2></div>`;
    }
    const live = camera.status === 'live';
    return html`<div class=${live ? 'chip' : 'board'} data-testid="camera-state" data-code=${camera.code} role="status">
      ${live ? html`<i></i>${t('camera.camera-live')} · ${t('camera.seen-here')}` : this.trouble(camera)}
    </div>`;
  }

  /** The app opens the camera some seconds after a page says that the notice stands on its glass. */
  protected override updated(): void {
    const stands = this.renderRoot.querySelector('[data-code="camera-waiting-for-notice"]') !== null && !document.hidden;
    if (!stands || this.now.link !== 'up') {
      this.told = false;
    } else if (!this.told) {
      this.told = true;
      onceCommitted(() => this.page.connection.send({ type: 'notice-shown' }));
    }
  }

  private trouble(camera: CameraState) {
    switch (camera.status) {
      case 'waiting-for-page':
        return this.offer();
      case 'waiting-for-notice':
        return this.notice(camera, html`<p class="soft">${t('camera.starts-soon')}</p>`);
      case 'waiting-for-touch':
        return this.notice(
          camera,
          html`<button class="button strong" data-testid="start-camera" @click=${() => this.page.startCamera()}>${t('camera.start')}</button>`,
        );
      default:
        return this.wait(camera);
    }
  }

  private notice(camera: CameraState, then: TemplateResult) {
    return html`<h2>${cameraWords(camera)}</h2>
      <p>${t('camera.notice')}</p>
      ${then}`;
  }

  private wait(camera: CameraState) {
    const seconds = Math.ceil((camera.retryInMs ?? 0) / 1000);
    return html`<h2>${cameraWords(camera)}</h2>
      ${this.page.screen === 'kiosk' && camera.status !== 'starting' ? html`<p>${t('camera.goes-on')}</p>` : nothing}
      ${seconds > 0 ? html`<p class="soft" aria-live="off">${t('camera.retry', { seconds })}</p>` : nothing}`;
  }

  private offer() {
    const { ownCamera } = this.now;
    return html`<h2>${t('camera.camera-waiting-for-page')}</h2>
      <p>${t('camera.notice')}</p>
      <button
        class="button strong"
        data-testid="use-camera"
        ?disabled=${ownCamera === 'asking'}
        @click=${() => void this.page.useOwnCamera()}
      >
        ${t('camera.use')}
      </button>
      ${ownCamera === 'refused' ? html`<p class="soft" role="alert">${t('camera.refused')}</p>` : nothing}
      ${ownCamera === 'taken' ? html`<p class="soft" role="alert">${t('camera.taken')}</p>` : nothing}`;
  }
}

/** The words of a camera's code; its status if the code is new to this page. */
export function cameraWords(camera: CameraState): string {
  if (camera.status === 'starting') {
    return t('camera.camera-starting');
  }
  const key = `camera.${camera.code}`;
  return knows(key) ? t(key) : t('camera.camera-no-frame');
}
