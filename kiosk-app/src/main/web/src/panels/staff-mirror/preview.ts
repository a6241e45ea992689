import { html, unsafeCSS, type PropertyValues } from 'lit';
import { property, query } from 'lit/decorators.js';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import type { Link } from '../../live/connection';
import type { LiveFrame } from '../../live/frame';
import { place } from '../../live/geometry';
import { Painter } from '../../live/painter';
import { hungAs, type MirrorSetup } from '../../live/setup';
import { cssOf, warpOf } from '../../live/warp';
import css from './preview.css?inline';

/** As fine as what a set-up is judged by. */
const LONGEST = 640;

/** The live picture as the mirror would show it, on a glass of this screen's shape, with lines to hold it against. */
export default class MirrorPreview extends Panel {
  static readonly tag = 'tm-mirror-preview';
  static override styles = [base, unsafeCSS(css)];

  @property({ attribute: false }) setup!: MirrorSetup;
  @query('canvas') private canvas!: HTMLCanvasElement;
  private painter: Painter | undefined;
  private newest: LiveFrame | undefined;
  private drawing = false;
  private link: Link = 'connecting';

  protected override follow(): (() => void)[] {
    return [...super.follow(), this.page.frames.follow((frame) => void this.take(frame))];
  }

  /** Staff's page gets frames when it asks, and the next once it has shown one. */
  override connectedCallback(): void {
    super.connectedCallback();
    this.link = this.now.link;
    this.page.connection.send({ type: 'want-frames' });
  }

  /** Nothing of who stands before the mirror stays in a page that shows it no longer. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.newest = undefined;
    this.page.connection.send({ type: 'no-frames' });
    this.page.frames.set(undefined);
  }

  /** A line that has come up anew knows nothing of what was asked for. */
  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    const { link } = this.now;
    if (link === 'up' && this.link !== 'up') {
      this.page.connection.send({ type: 'want-frames' });
    }
    this.link = link;
  }

  protected override firstUpdated(changes: PropertyValues): void {
    super.firstUpdated(changes);
    const ratio = innerWidth / Math.max(1, innerHeight);
    this.style.setProperty('--glass', String(ratio));
    this.canvas.width = Math.round(LONGEST * Math.min(1, ratio));
    this.canvas.height = Math.round(LONGEST / Math.max(1, ratio));
    const context = this.canvas.getContext('2d', { alpha: false });
    this.painter = context ? new Painter(context) : undefined;
  }

  override render() {
    return html`<div class="glass" data-testid="mirror-preview">
      <canvas role="img" aria-label=${t('live.label')}></canvas>
      <div class="lines"></div>
    </div>`;
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    if (changes.has('setup')) {
      void this.draw();
    }
  }

  private async take(frame: LiveFrame | undefined): Promise<void> {
    this.newest = frame;
    await this.draw();
    if (frame && this.isConnected) {
      this.page.connection.send({ type: 'shown', frame: frame.header.frame, latencyMs: -1 });
    }
  }

  private async draw(): Promise<void> {
    const { newest } = this;
    if (!newest || this.drawing) {
      return;
    }
    this.drawing = true;
    try {
      const image = await createImageBitmap(newest.jpeg);
      this.paint(image, newest);
      image.close();
    } catch {
      // the next frame may be whole
    } finally {
      this.drawing = false;
    }
  }

  private paint(image: ImageBitmap, { header }: LiveFrame): void {
    const { canvas, setup } = this;
    const glass = { width: canvas.width, height: canvas.height };
    const laid = { ...hungAs(header, setup), width: image.width, height: image.height };
    const placement = place(laid, { glass, fit: 'cover', flip: true });
    this.painter?.picture(image, placement, glass);
    const seen = { width: canvas.offsetWidth, height: canvas.offsetHeight };
    const ratio = seen.width / glass.width;
    const picture = { width: placement.picture.width * ratio, height: placement.picture.height * ratio };
    canvas.style.transform = cssOf(warpOf(setup, seen, picture));
    canvas.dataset['frame'] = String(header.frame);
  }
}
