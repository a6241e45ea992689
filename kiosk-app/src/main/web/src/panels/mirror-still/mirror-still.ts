import { html, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { query } from 'lit/decorators.js';
import { base } from '../../house/base';
import { FocusTrap } from '../../house/focus';
import { Panel } from '../../house/panel';
import { t } from '../../i18n/language';
import { drawStill } from '../../live/still-drawing';
import type { Still } from '../../live/stills';
import { Wardrobe } from '../../live/wardrobe';
import { cssOf } from '../../live/warp';
import { dyeOf } from '../live-picture/live-picture';
import css from './mirror-still.css?inline';

/** Who has left has left the picture open, too. */
const CLOSES_MS = 20_000;
/** That there is none is read faster. */
const TELLS_MS = 8_000;

/** One frame, looked at longer than the live picture can be: the look, not the fit. In memory, until it is closed. */
export default class MirrorStill extends Panel {
  static readonly tag = 'tm-mirror-still';
  static readonly region = 'mirror.live';
  static readonly order = 45;
  static override styles = [base, unsafeCSS(css)];
  /** Draws on the canvas; a test, which has none, says what came of it. */
  drawing = drawStill;
  private readonly wardrobe = new Wardrobe();
  private drawn: Still['frame'];
  @query('section') private dialog!: HTMLElement | null;
  @query('canvas') private canvas!: HTMLCanvasElement | null;

  constructor() {
    super();
    new FocusTrap(this, () => this.dialog);
  }

  override render() {
    const { still } = this.now.visit;
    if (!still) {
      return nothing;
    }
    return still.frame ? this.sheet(still) : still.failed ? this.failed(still.failed) : this.progress(still);
  }

  private progress({ done, of }: Still) {
    const words = t('mirror.still-making');
    return html`<div class="told" role="status" data-testid="mirror-still-making">
      <p>${words}</p>
      <progress aria-label=${words} max=${Math.max(1, of)} value=${done} data-testid="mirror-still-progress"></progress>
      ${this.back()}
    </div>`;
  }

  private failed(why: string) {
    return html`<div class="told" role="status" data-testid="mirror-still-failed" data-why=${why}>
      <p>${t(why === 'nobody' ? 'mirror.still-nobody' : 'mirror.still-failed')}</p>
      <button data-testid="mirror-still-again" @click=${() => this.page.stills.ask()}>${t('mirror.still-again')}</button>
      ${this.back()}
    </div>`;
  }

  private sheet({ wearing }: Still) {
    return html`<section role="dialog" aria-modal="true" tabindex="-1" aria-label=${t('mirror.finer')} data-testid="mirror-still">
      <canvas role="img" aria-label=${t('live.label')} data-testid="mirror-still-canvas"></canvas>
      <div class="told">
        ${wearing ? html`<h3>${t('mirror.wear-told', { title: wearing.title })}</h3>` : nothing}
        <p>${t('mirror.look-only')}</p>
        ${this.back()}
      </div>
    </section>`;
  }

  private back() {
    return html`<button data-testid="mirror-still-back" @click=${() => this.close()}>${t('mirror.back')}</button>`;
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    const { visit, now } = this.now;
    const { still } = visit;
    const most = still?.failed ? TELLS_MS : CLOSES_MS;
    if (still && now - Math.max(still.cameAt ?? still.askedAt, this.page.glassTouchedAt) > most) {
      queueMicrotask(() => this.page.stills.close());
    }
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    const { still } = this.now.visit;
    this.toggleAttribute('open', !!still);
    if (this.drawn !== still?.frame) {
      this.drawn = still?.frame;
      void this.draw(still);
    }
  }

  private async draw(still: Still | undefined): Promise<void> {
    const { canvas } = this;
    if (!still?.frame || !canvas) {
      return;
    }
    const glass = { width: canvas.offsetWidth, height: canvas.offsetHeight };
    canvas.style.transform = cssOf(this.page.warpFor(glass));
    const { frame, wearing, recoloured } = still;
    const isDrawn = await this.drawing(canvas, glass, { frame, item: wearing?.itemId, dye: dyeOf(frame, recoloured) }, this.wardrobe).catch(() => false);
    if (isDrawn) {
      canvas.dataset['drawn'] = String(frame.header.frame);
    } else {
      this.page.stills.spoilt(frame);
    }
  }

  private close(): void {
    this.page.touched();
    this.page.stills.close();
  }
}
