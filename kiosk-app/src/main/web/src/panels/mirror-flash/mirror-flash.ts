import { nothing, unsafeCSS, type PropertyValues } from 'lit';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { onceCommitted } from '../../live/committed';
import type { Measured } from '../../live/flash';
import { FlashRun } from '../../live/flash-run';
import { steadyNow } from '../../live/steady';
import css from './mirror-flash.css?inline';

/** As many cells as tell a hand mirror from the room. */
const COLUMNS = 16;
const ROWS = 16;

/** Flashes the glass when the latency is measured, and watches the live picture for it. */
export default class MirrorFlash extends Panel {
  static readonly tag = 'tm-mirror-flash';
  static readonly region = 'mirror.live';
  static readonly order = 200;
  static override styles = [base, unsafeCSS(css)];

  private readonly small = document.createElement('canvas');
  private asked = 0;
  private run: FlashRun | undefined;

  protected override follow(): (() => void)[] {
    return [...super.follow(), this.page.glass.follow((glass) => glass && this.look()), () => this.run?.stop()];
  }

  override render() {
    return nothing;
  }

  protected override willUpdate(changes: PropertyValues): void {
    super.willUpdate(changes);
    const { flash } = this.now;
    if (!flash) {
      this.asked = 0; // an app that started anew counts from the beginning
    }
    if (flash && flash.run !== this.asked) {
      this.asked = flash.run;
      this.begin(flash.run, flash.flashes);
    }
  }

  private begin(run: number, flashes: number): void {
    this.run?.stop();
    this.run = new FlashRun(
      flashes,
      {
        show: (white) => this.show(white),
        committed: onceCommitted,
        later: (action, ms) => setTimeout(action, ms),
        clock: steadyNow,
        random: Math.random,
      },
      (seen) => this.tell(run, seen),
    );
    this.run.start();
  }

  private tell(run: number, seen: Measured | undefined): void {
    this.run = undefined;
    const latenciesMs = (seen?.latenciesMs ?? []).map(Math.round);
    this.page.connection.send({ type: 'flashed', run, latenciesMs, hidden: document.hidden });
  }

  private show(white: boolean | undefined): void {
    if (white === undefined) {
      this.removeAttribute('flash');
    } else {
      this.setAttribute('flash', white ? 'white' : 'black');
    }
  }

  /** What was just drawn, as bright as it is. */
  private look(): void {
    const { canvas } = this.page;
    if (!this.run || !canvas) {
      return;
    }
    Object.assign(this.small, { width: COLUMNS, height: ROWS });
    const context = this.small.getContext('2d', { willReadFrequently: true });
    if (context) {
      context.drawImage(canvas, 0, 0, COLUMNS, ROWS);
      const { data } = context.getImageData(0, 0, COLUMNS, ROWS);
      this.run.drawn(Array.from({ length: COLUMNS * ROWS }, (_, cell) => brightness(data, 4 * cell)));
    }
  }
}

function brightness(rgba: Uint8ClampedArray, at: number): number {
  return 0.2126 * (rgba[at] ?? 0) + 0.7152 * (rgba[at + 1] ?? 0) + 0.0722 * (rgba[at + 2] ?? 0);
}
