import { html, unsafeCSS, type PropertyValues } from 'lit';
import { query } from 'lit/decorators.js';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import type { LiveFrame } from '../../live/frame';
import { place, type Placement, type Size, type View } from '../../live/geometry';
import { Painter } from '../../live/painter';
import css from './live-picture.css?inline';

/** Draws each frame with the boxes that came with it, then tells the app that it did and how long that took. */
export default class LivePicture extends Panel {
  static readonly tag = 'tm-live-picture';
  static readonly region = ['kiosk.live', 'mirror.live'] as const;
  static readonly order = 1;
  static override styles = [base, unsafeCSS(css)];

  @query('canvas') private canvas!: HTMLCanvasElement;
  private painter: Painter | undefined;
  private drawing = false;
  private waiting: LiveFrame | undefined;

  protected override follow(): (() => void)[] {
    return [...super.follow(), this.page.frames.follow((frame) => frame && void this.take(frame))];
  }

  protected override shouldUpdate(): boolean {
    return !this.hasUpdated || this.canvas.getAttribute('aria-label') !== t('live.label');
  }

  protected override firstUpdated(changes: PropertyValues): void {
    super.firstUpdated(changes);
    const context = this.canvas.getContext('2d', { alpha: false });
    this.painter = context ? new Painter(context) : undefined;
  }

  override render() {
    return html`<canvas data-testid="live-canvas" role="img" aria-label=${t('live.label')}></canvas>`;
  }

  /** One frame is decoded at a time; of those that come meanwhile the newest is kept. */
  private async take(frame: LiveFrame): Promise<void> {
    if (this.drawing) {
      this.waiting = frame;
      return;
    }
    this.drawing = true;
    try {
      await this.draw(frame);
    } catch {
      this.canvas.dataset['undrawn'] = String(frame.header.frame);
    } finally {
      this.drawing = false;
    }
    const next = this.waiting;
    this.waiting = undefined;
    if (next) {
      await this.take(next);
    }
  }

  private async draw({ header, jpeg }: LiveFrame): Promise<void> {
    const image = await createImageBitmap(jpeg);
    const view = this.view();
    const placement = place({ ...header, width: image.width, height: image.height }, view);
    this.painter?.picture(image, placement, view.glass);
    image.close();
    if (this.page.screen === 'kiosk') {
      this.painter?.boxes(header.overlay, placement, this.unit());
    }
    this.drawn(header.frame, header.capturedAtMs);
    this.tellGlass({ header, jpeg }, placement, view.glass);
  }

  private drawn(frame: number, capturedAtMs: number): void {
    const latencyMs = Math.max(0, Date.now() - capturedAtMs);
    this.canvas.dataset['frame'] = String(frame);
    this.canvas.dataset['latencyMs'] = String(latencyMs);
    this.page.connection.send({ type: 'shown', frame, latencyMs });
  }

  private tellGlass({ header }: LiveFrame, placement: Placement, glass: Size): void {
    const ratio = glass.width / Math.max(1, this.canvas.clientWidth);
    const boxes = header.overlay.map((overlay) => {
      const { x, y, width, height } = placement.toCanvas(overlay.box);
      return { overlay, rect: { x: x / ratio, y: y / ratio, width: width / ratio, height: height / ratio } };
    });
    const size = { width: glass.width / ratio, height: glass.height / ratio };
    this.page.glass.set({ frame: header.frame, size, boxes });
  }

  private view(): View {
    const { canvas } = this;
    const ratio = Math.min(devicePixelRatio, 1.5);
    const width = Math.max(1, Math.round(canvas.clientWidth * ratio));
    const height = Math.max(1, Math.round(canvas.clientHeight * ratio));
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
    }
    const mirror = this.page.screen === 'mirror';
    return { glass: { width, height }, fit: mirror ? 'cover' : 'contain', flip: mirror };
  }

  private unit(): number {
    return this.canvas.width * 0.0205;
  }
}
