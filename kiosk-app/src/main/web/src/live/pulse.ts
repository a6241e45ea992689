import type { PageMessage } from './messages';
import { steadyNow } from './steady';

/** How often a page tells that it renders; the app calls it frozen after four times as long. */
export const TELL_PULSE_MS = 5000;
const LOOK_MS = 1000;

/** Asks the browser for a rendering once a second and tells the app how long ago the last one was. */
export class Pulse {
  private renderedAt: number;
  private toldAt = -Infinity;
  private waits = false;

  constructor(
    private readonly tell: (message: PageMessage) => void,
    private readonly clock: () => number = steadyNow,
    private readonly whenRendered: (action: () => void) => void = (action) => void requestAnimationFrame(action),
  ) {
    this.renderedAt = clock();
  }

  start(): void {
    setInterval(() => this.beat(), LOOK_MS);
  }

  beat(): void {
    if (!this.waits) {
      this.waits = true;
      this.whenRendered(() => this.rendered());
    }
    if (this.clock() - this.toldAt >= TELL_PULSE_MS) {
      this.tellNow();
    }
  }

  /** A line that has just come up knows nothing of this page yet. */
  tellNow(): void {
    this.toldAt = this.clock();
    this.tell({ type: 'alive', renderedAgeMs: Math.round(this.toldAt - this.renderedAt), hidden: document.hidden });
  }

  private rendered(): void {
    this.waits = false;
    this.renderedAt = this.clock();
  }
}
