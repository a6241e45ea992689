import { html, nothing, unsafeCSS } from 'lit';
import { query } from 'lit/decorators.js';
import type { Garment } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { WHOLE, type OverlayBox } from '../../live/frame';
import { place } from '../../live/geometry';
import { Painter } from '../../live/painter';
import type { Photo } from '../../live/visit';
import css from './photo-view.css?inline';

/** The shopper's own photo over the live picture, with its boxes; kept in memory until "back". */
export default class PhotoView extends Panel {
  static readonly tag = 'tm-photo-view';
  static readonly region = 'kiosk.live';
  static readonly order = 2;
  static override styles = [base, unsafeCSS(css)];

  @query('canvas') private canvas!: HTMLCanvasElement | null;

  override render() {
    return this.now.visit.photo
      ? html`<canvas role="img" aria-label=${t('live.photo')}></canvas>
          <button class="button" data-testid="photo-back" @click=${() => this.page.forgetPhoto()}>
            ${t('turn.back')}
          </button>`
      : nothing;
  }

  protected override updated(): void {
    const { photo } = this.now.visit;
    if (photo && this.canvas) {
      this.paint(photo, this.canvas);
    }
  }

  private paint(photo: Photo, canvas: HTMLCanvasElement): void {
    const glass = { width: Math.max(1, canvas.clientWidth), height: Math.max(1, canvas.clientHeight) };
    canvas.width = glass.width;
    canvas.height = glass.height;
    const context = canvas.getContext('2d', { alpha: false });
    if (!context) {
      return;
    }
    const { width, height } = photo.picture;
    const frame = { width, height, rotation: 0, mirrored: false, content: WHOLE } as const;
    const placement = place(frame, { glass, fit: 'contain', flip: false });
    const painter = new Painter(context);
    painter.picture(photo.picture, placement, glass);
    painter.boxes(photo.garments.map(overlayOf), placement, glass.width * 0.0205);
  }
}

function overlayOf(garment: Garment, index: number): OverlayBox {
  const { box, state, category, confidence } = garment;
  return { track: garment.track ?? index, box, state, category, confidence };
}
