import { html, nothing, unsafeCSS } from 'lit';
import { query } from 'lit/decorators.js';
import type { Garment } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { language, t } from '../../i18n/language';
import { WHOLE, type OverlayBox } from '../../live/frame';
import { canvasSize, place, type Size } from '../../live/geometry';
import { Measured } from '../../live/measured';
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
  private readonly measured = new Measured(() => this.requestUpdate());
  private painted: readonly unknown[] = [];

  override render() {
    return this.now.visit.photo
      ? html`<canvas role="img" aria-label=${t('live.photo')}></canvas>
          <button class="button" data-testid="photo-back" @click=${() => this.page.forgetPhoto()}>
            ${t('turn.back')}
          </button>`
      : nothing;
  }

  /** The page's state changes all the time; the picture is painted again only when something in it is another. */
  protected override updated(): void {
    const { photo } = this.now.visit;
    if (!photo || !this.canvas) {
      this.painted = [];
      return;
    }
    const glass = canvasSize(this.measured.of(this.canvas));
    const wanted = [photo, this.canvas, language.value, glass.width, glass.height];
    if (wanted.some((each, index) => each !== this.painted[index])) {
      this.painted = wanted;
      this.paint(photo, this.canvas, glass);
    }
  }

  private paint(photo: Photo, canvas: HTMLCanvasElement, glass: Size): void {
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
