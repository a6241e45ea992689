import { html, nothing, unsafeCSS, type PropertyValues } from 'lit';
import { query, state } from 'lit/decorators.js';
import { base } from '../../house/base';
import { FocusTrap } from '../../house/focus';
import { Panel } from '../../house/panel';
import { capitalised, t, tCode } from '../../i18n/language';
import type { Look } from '../../live/visit';
import { cssOf } from '../../live/warp';
import { WornWatch } from '../../live/worn';
import css from './mirror-looks.css?inline';
import { EVERY_MS, TurnTaker } from './turn';

/** Who has left has left the pictures open, too. */
const CLOSES_MS = 20_000;

/** Looks side by side, and a turn to see oneself from behind: in memory, for this visit. */
export default class MirrorLooks extends Panel {
  static readonly tag = 'tm-mirror-looks';
  static readonly region = 'mirror.live';
  static readonly order = 40;
  static override styles = [base, unsafeCSS(css)];
  private readonly worn = new WornWatch();
  private taker: TurnTaker | undefined;
  /** The visit that the turn is taken for. */
  private takenFor = 0;
  private openedAt = 0;
  private step = 0;
  private room = '';
  @state() private open: 'looks' | 'turn' | undefined;
  @state() private left: number | undefined;
  private readonly shown = new WeakMap<HTMLCanvasElement, ImageBitmap | undefined>();
  @query('section') private dialog!: HTMLElement | null;

  constructor() {
    super();
    new FocusTrap(this, () => this.dialog);
  }

  protected override follow(): (() => void)[] {
    const replay = setInterval(() => this.replay(), EVERY_MS);
    return [
      ...super.follow(),
      this.page.frames.follow((frame) => this.worn.look(frame, this.now.now) && this.requestUpdate()),
      () => clearInterval(replay),
      () => this.stop(),
    ];
  }

  override render() {
    const { looks, turn } = this.now.visit;
    if (this.left !== undefined) {
      return html`<p class="turning" role="status" data-testid="mirror-turning">
        ${t('mirror.turning', { seconds: Math.ceil(this.left / 1000) })}
      </p>`;
    }
    if (this.open === 'looks' && looks) {
      return this.sheet(t('mirror.side-by-side', { count: looks.length }), looks.map((look) => this.look(look)));
    }
    if (this.open === 'turn' && turn) {
      return this.sheet(t('mirror.turn'), [html`<figure><div class="cell"><div class="framed"><canvas class="turn" data-testid="mirror-turn-replay"></canvas></div></div></figure>`]);
    }
    return this.worn.parts(this.now.now).length || looks || turn ? this.buttons() : nothing;
  }

  private buttons() {
    const { looks, turn } = this.now.visit;
    return html`<div class="buttons">
      <button data-testid="mirror-keep-look" @click=${() => this.keep()}>${t('mirror.keep-look')}</button>
      <button data-testid="mirror-turn" @click=${() => this.turn()}>${t('mirror.turn')}</button>
      ${looks
        ? html`<button data-testid="mirror-side-by-side" @click=${() => this.show('looks')}>
            ${t('mirror.side-by-side', { count: looks.length })}
          </button>`
        : nothing}
      ${turn ? html`<button data-testid="mirror-turn-again" @click=${() => this.show('turn')}>${t('mirror.turn-again')}</button>` : nothing}
    </div>`;
  }

  private look({ colour, title }: Look) {
    return html`<figure data-testid="mirror-look">
      <div class="cell"><div class="framed"><canvas></canvas></div></div>
      <figcaption>${title ?? (colour ? capitalised(tCode('colour', colour)) : t('mirror.as-it-is'))}</figcaption>
    </figure>`;
  }

  private sheet(name: string, figures: readonly unknown[]) {
    return html`<section role="dialog" aria-modal="true" tabindex="-1" aria-label=${name} data-testid="mirror-looks">
      <div class="figures">${figures}</div>
      <p>${t('mirror.looks-held')}</p>
      <div class="ends">
        <button data-testid="mirror-looks-back" @click=${() => this.close()}>${t('mirror.back')}</button>
        <button data-testid="mirror-looks-forget" @click=${() => this.forget()}>${t('mirror.forget-looks')}</button>
      </div>
    </section>`;
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    if (this.taker && (this.takenFor !== this.page.visits || !this.worn.parts(this.now.now).length)) {
      this.stop(); // who comes next is not looked at for who has gone
    }
    const { looks, turn } = this.now.visit;
    const gone = (this.open === 'looks' && !looks) || (this.open === 'turn' && !turn);
    if (gone || (this.open && this.now.now - Math.max(this.openedAt, this.page.glassTouchedAt) > CLOSES_MS)) {
      this.open = undefined;
    }
  }

  protected override updated(changes: PropertyValues): void {
    super.updated(changes);
    const below = this.renderRoot.querySelector<HTMLElement>('.buttons, .turning');
    const room = below ? `calc(${below.offsetHeight}px + 2.4rem)` : '0px';
    if (room !== this.room) {
      this.room = room;
      document.documentElement.style.setProperty('--looks', room);
    }
    this.toggleAttribute('open', this.open !== undefined);
    const canvases = this.renderRoot.querySelectorAll<HTMLCanvasElement>('[data-testid=mirror-look] canvas');
    canvases.forEach((canvas, place) => this.once(canvas, this.now.visit.looks?.[place]?.picture));
  }

  /** A look stands still. */
  private once(canvas: HTMLCanvasElement, picture: ImageBitmap | undefined): void {
    if (this.shown.get(canvas) !== picture) {
      this.shown.set(canvas, picture);
      this.drawn(canvas, picture);
    }
  }

  private keep(): void {
    this.page.touched();
    void this.page.keepLook();
  }

  private show(what: 'looks' | 'turn'): void {
    this.page.touched();
    this.openedAt = this.now.now;
    this.step = 0;
    this.open = what;
  }

  private close(): void {
    this.page.touched();
    this.open = undefined;
  }

  private forget(): void {
    this.close();
    this.page.forgetLooks();
  }

  private turn(): void {
    const { canvas } = this.page;
    this.page.touched();
    this.stop();
    if (canvas) {
      this.takenFor = this.page.visits;
      this.taker = new TurnTaker(canvas, {
        left: (ms) => (this.left = ms),
        done: (pictures) => this.turned(pictures),
      });
      this.taker.start();
    }
  }

  private turned(pictures: readonly ImageBitmap[]): void {
    this.left = undefined;
    this.taker = undefined;
    if (pictures.length && this.page.keepTurn(pictures, this.takenFor)) {
      this.show('turn');
    }
  }

  private stop(): void {
    this.taker?.stop();
    this.taker = undefined;
    this.left = undefined;
  }

  /** The next picture of the turn, round and round. */
  private replay(): void {
    const { turn } = this.now.visit;
    const canvas = this.renderRoot.querySelector<HTMLCanvasElement>('canvas.turn');
    if (canvas && turn?.length) {
      this.drawn(canvas, turn[this.step % turn.length]);
      this.step += 1;
    }
  }

  /** As it stood on the glass. */
  private drawn(canvas: HTMLCanvasElement, picture: ImageBitmap | undefined): void {
    if (picture) {
      Object.assign(canvas, { width: picture.width, height: picture.height });
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      canvas.parentElement?.style.setProperty('--ratio', String(picture.width / picture.height));
      canvas.style.transform = cssOf(this.page.warpFor({ width: canvas.offsetWidth, height: canvas.offsetHeight }));
    }
  }
}
