import { html, nothing } from 'lit';
import type { Spread } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { facts, milliseconds, tileStyle } from '../../house/tile';
import { t } from '../../i18n/language';

const GOOD_MS = 100;
const HARD_MS = 125;

/** Time from frame-in to canvas-out as the screens measured it, and from frame to recognition. */
export default class Latency extends Panel {
  static readonly tag = 'tm-latency';
  static readonly region = 'staff.main';
  static readonly order = 30;
  static override styles = [base, tileStyle];

  override render() {
    const latency = this.now.staff?.latency;
    if (!latency) {
      return nothing;
    }
    const { frameToCanvasMs: canvas, frameToSceneMs: scene } = latency;
    return html`<section>
      <h2>${t('staff.latency')}</h2>
      <p class="big ${judged(canvas)}" data-testid="latency-p95">${milliseconds(canvas.p95)}</p>
      ${facts([
        ['staff.to-canvas', spreadWords(canvas)],
        ['staff.to-scene', spreadWords(scene)],
        ['staff.fps', latency.shownFps?.toFixed(1)],
        ['staff.dropped', latency.droppedFrames],
      ])}
    </section>`;
  }
}

function spreadWords(spread: Spread) {
  return html`${t('staff.p50')} ${milliseconds(spread.p50)}<br />${t('staff.p95')} ${milliseconds(spread.p95)}`;
}

/** Thresholds of a virtual mirror: beyond 125 ms a person no longer feels that the image is theirs. */
export function judged(spread: Spread): 'ok' | 'warn' | 'bad' | '' {
  if (spread.p95 == null) {
    return '';
  }
  return spread.p95 <= GOOD_MS ? 'ok' : spread.p95 <= HARD_MS ? 'warn' : 'bad';
}
