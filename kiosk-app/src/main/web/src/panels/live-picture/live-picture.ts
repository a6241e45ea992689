import { html, unsafeCSS, type PropertyValues } from 'lit';
import { query } from 'lit/decorators.js';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { touchAnswered } from '../../house/pressed';
import { t } from '../../i18n/language';
import { onceCommitted } from '../../live/committed';
import { Dresser } from '../../live/dresser';
import type { FrameHeader, LiveFrame } from '../../live/frame';
import { canvasSize, contentSize, place, type Placement, type Size, type View } from '../../live/geometry';
import { Measured } from '../../live/measured';
import { Painter } from '../../live/painter';
import { Recolourer, type Dye } from '../../live/recolourer';
import { Spotlight } from '../../live/spotlight';
import { boxAt, cssOf, warpOf, type Warp } from '../../live/warp';
import { SWATCHES } from '../filter-bar/swatches';
import type { Recoloured } from '../../live/visit';
import css from './live-picture.css?inline';

/** Draws each frame with the boxes that came with it, then tells the app when it is on the glass and how long that took. */
export default class LivePicture extends Panel {
  static readonly tag = 'tm-live-picture';
  static readonly region = ['kiosk.live', 'mirror.live'] as const;
  static readonly order = 1;
  static override styles = [base, unsafeCSS(css)];

  @query('canvas') private canvas!: HTMLCanvasElement;
  private readonly measured = new Measured();
  private readonly recolourer = new Recolourer();
  private readonly dresser = new Dresser();
  private readonly spotlight = new Spotlight();
  private painter: Painter | undefined;
  private drawing = false;
  private waiting: LiveFrame | undefined;
  private wipes = 0;
  private warp: Warp | undefined;
  private bent = '';

  protected override follow(): (() => void)[] {
    return [...super.follow(), this.page.frames.follow((frame) => (frame ? void this.take(frame) : this.wipe()))];
  }

  protected override shouldUpdate(): boolean {
    return !this.hasUpdated || this.canvas.getAttribute('aria-label') !== t('live.label');
  }

  protected override firstUpdated(changes: PropertyValues): void {
    super.firstUpdated(changes);
    const context = this.canvas.getContext('2d', { alpha: false });
    this.painter = context ? new Painter(context) : undefined;
    this.page.canvas = this.canvas;
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
      const answered = touchAnswered();
      const newest = answered ? await this.newestAfter(answered, frame) : frame;
      if (newest) {
        await this.draw(newest);
      }
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

  /** What a finger came down on looks pressed first; a camera that is lost meanwhile leaves nothing to draw. */
  private async newestAfter(answered: Promise<void>, frame: LiveFrame): Promise<LiveFrame | undefined> {
    this.waiting = frame;
    await answered;
    const newest = this.waiting;
    this.waiting = undefined;
    return newest;
  }

  private async draw(frame: LiveFrame): Promise<void> {
    const { header, jpeg } = frame;
    const { wipes } = this;
    const image = await createImageBitmap(jpeg);
    if (wipes !== this.wipes) {
      image.close(); // the camera was lost meanwhile
      return;
    }
    const view = this.view({ ...header, width: image.width, height: image.height });
    const placement = place({ ...header, width: image.width, height: image.height }, view);
    this.painter?.picture(image, placement, view.glass);
    if (this.page.screen === 'mirror' && this.now.visit.wearing) {
      this.dresser.see(this.canvas);
    }
    this.recolour(image, frame, placement);
    this.dim(image, frame, placement);
    this.dress(image, frame, placement);
    image.close();
    if (this.page.screen === 'kiosk') {
      this.painter?.boxes(header.overlay, placement, this.unit());
    }
    this.bend(placement, view.glass);
    this.canvas.dataset['frame'] = String(header.frame);
    onceCommitted(() => this.shown(header.frame, header.capturedAtMs));
    this.tellGlass(frame, placement, view.glass);
  }

  /** On a mirror, undoes that the camera looks down or aside; by the style, which costs a frame nothing. */
  private bend({ picture }: Placement, glass: Size): void {
    const aim = this.page.screen === 'mirror' ? this.now.mirror : undefined;
    const of = (size: Size): Warp | undefined => {
      const ratio = size.width / glass.width;
      return aim && warpOf(aim, size, { width: picture.width * ratio, height: picture.height * ratio });
    };
    this.page.warpFor = of;
    this.warp = of(this.measured.of(this.canvas));
    const style = cssOf(this.warp);
    if (style !== this.bent) {
      this.bent = style;
      this.canvas.style.transform = style;
    }
  }

  /** On a mirror, what is worn in the colour that the shopper wants to see. */
  private recolour(image: ImageBitmap, frame: LiveFrame, placement: Placement): void {
    const { recoloured } = this.now.visit;
    const dye = this.page.screen === 'mirror' ? dyeOf(frame, recoloured) : undefined;
    if (!recoloured) {
      this.recolourer.forget();
    }
    const context = dye && this.canvas.getContext('2d', { alpha: false });
    if (dye && context) {
      this.recolourer.draw(context, image, frame.header, placement, dye);
      this.canvas.dataset['recoloured'] = dye.to;
    } else {
      delete this.canvas.dataset['recoloured'];
    }
  }

  /** On a mirror, the item that the shopper wants to see. */
  private dress(image: ImageBitmap, frame: LiveFrame, placement: Placement): void {
    const { wearing, still } = this.now.visit;
    const wanted = this.page.screen === 'mirror' && !still?.frame ? wearing?.itemId : undefined; // a still covers it
    const context = this.canvas.getContext('2d', { alpha: false });
    const isDressed = context && this.dresser.draw(context, image, frame, placement, wanted);
    if (isDressed && wanted) {
      this.canvas.dataset['dressed'] = wanted;
    } else {
      delete this.canvas.dataset['dressed'];
    }
    if (!wanted) {
      this.dresser.forget();
    }
  }

  /** On a mirror, all but the nearest person while that one is not alone. */
  private dim(image: Size, frame: LiveFrame, placement: Placement): void {
    const context = this.page.screen === 'mirror' ? this.canvas.getContext('2d', { alpha: false }) : undefined;
    const strength = context ? this.spotlight.draw(context, image, frame, placement) : 0;
    if (strength > 0) {
      this.canvas.dataset['dimmed'] = strength.toFixed(2);
    } else {
      delete this.canvas.dataset['dimmed'];
    }
  }

  /** Nothing of what a camera saw stays when it gives no picture. */
  private wipe(): void {
    this.waiting = undefined;
    this.wipes += 1;
    this.page.glass.set(undefined);
    if (this.hasUpdated) {
      this.canvas.getContext('2d', { alpha: false })?.reset();
      ['recoloured', 'dressed', 'dimmed'].forEach((told) => delete this.canvas.dataset[told]);
    }
    this.recolourer.forget();
    this.dresser.forget();
    this.spotlight.forget();
  }

  private shown(frame: number, capturedAtMs: number): void {
    const latencyMs = Math.max(0, Date.now() - capturedAtMs);
    this.canvas.dataset['latencyMs'] = String(latencyMs);
    this.page.connection.send({ type: 'shown', frame, latencyMs });
  }

  private tellGlass({ header }: LiveFrame, placement: Placement, glass: Size): void {
    const size = this.measured.of(this.canvas);
    const ratio = glass.width / Math.max(1, size.width);
    const boxes = header.overlay.map((overlay) => {
      const { x, y, width, height } = placement.toCanvas(overlay.box);
      const drawn = { x: x / ratio, y: y / ratio, width: width / ratio, height: height / ratio };
      return { overlay, rect: boxAt(this.warp, drawn) };
    });
    this.page.glass.set({ frame: header.frame, size, boxes });
  }

  private view(header: FrameHeader): View {
    const { canvas } = this;
    const mirror = this.page.screen === 'mirror';
    const glass = canvasSize(this.measured.of(canvas), mirror ? contentSize(header) : undefined);
    if (canvas.width !== glass.width || canvas.height !== glass.height) {
      canvas.width = glass.width;
      canvas.height = glass.height;
    }
    return { glass, fit: mirror ? 'cover' : 'contain', flip: mirror };
  }

  private unit(): number {
    return this.canvas.width * 0.0205;
  }
}

/** The worn garment of this frame that is to be recoloured; none while it is not seen. */
export function dyeOf({ header, masks }: LiveFrame, recoloured: Recoloured | undefined): Dye | undefined {
  const to = SWATCHES[recoloured?.colour ?? ''];
  const worn = header.worn[0];
  const part = recoloured?.parts.find((each) => worn?.layers.some((layer) => layer.part === each));
  const place = worn?.layers.findIndex((layer) => layer.part === part) ?? -1;
  const layer = worn?.layers[place];
  const mask = masks[place];
  return to && worn && layer && mask ? { part: layer.part, worn, mask, from: layer.colour, to } : undefined;
}
