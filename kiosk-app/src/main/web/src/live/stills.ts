import type { LiveFrame } from './frame';
import type { StillTold } from './messages';
import type { Page } from './page';
import type { Recoloured, Wearing } from './visit';

/** One frame that is looked at longer than the live picture can be; in the page's memory only. */
export interface Still {
  readonly ask: number;
  readonly askedAt: number;
  /** What is put on in it, and in which colour what is worn is shown. */
  readonly wearing: Wearing | undefined;
  readonly recoloured: Recoloured | undefined;
  readonly done: number;
  /** 0 before the app has told. */
  readonly of: number;
  readonly failed?: string | undefined;
  /** When it came, and what came. */
  readonly cameAt?: number | undefined;
  readonly frame?: LiveFrame | undefined;
}

/** The app gives up after five seconds; a page that hears nothing of it does a little later. */
const GIVES_UP_MS = 6_000;

/** Asks for stills; what answers an earlier ask, or comes after its visit, is nobody's. */
export class Stills {
  private asks = 0;

  constructor(private readonly page: Page) {}

  /** Of who stands there, as the mirror shows him or her now. */
  ask(): void {
    const { page } = this;
    const { wearing, recoloured } = page.state.value.visit;
    this.asks += 1;
    page.touched();
    const still: Still = { ask: this.asks, askedAt: page.state.value.now, wearing, recoloured, done: 0, of: 0 };
    page.patchVisit({ still: page.connection.isUp ? still : { ...still, failed: 'late' } });
    page.connection.send({ type: 'still', ask: still.ask, ...(wearing && { item: wearing.itemId }) });
  }

  close(): void {
    const { still } = this;
    if (still) {
      this.page.patchVisit({ still: undefined });
    }
    if (still && !still.frame && !still.failed) {
      this.page.connection.send({ type: 'no-still' });
    }
  }

  told({ ask, done, of, failed }: StillTold): void {
    const { still } = this;
    if (still?.ask === ask && !still.frame) {
      this.page.patchVisit({ still: failed === undefined ? { ...still, done: done ?? 0, of: of ?? 0 } : { ...still, failed } });
    }
  }

  /** Answers whether it was a still, and none of the live picture. */
  came(frame: LiveFrame): boolean {
    const { still, page } = this;
    if (still && still.ask === frame.header.still && !still.failed) {
      page.patchVisit({ still: { ...still, frame, cameAt: page.state.value.now } });
    }
    return frame.header.still !== undefined;
  }

  /** What came can't be shown as it should be. */
  spoilt(frame: LiveFrame): void {
    const { still } = this;
    if (still?.frame === frame) {
      this.page.patchVisit({ still: { ...still, frame: undefined, failed: 'broken' } });
    }
  }

  /** Nothing more comes. */
  lost(): void {
    const { still } = this;
    if (still && !still.frame) {
      this.page.patchVisit({ still: { ...still, failed: still.failed ?? 'late' } });
    }
  }

  tick(now: number): void {
    if (this.still && !this.still.failed && now - this.still.askedAt > GIVES_UP_MS) {
      this.lost();
    }
  }

  private get still(): Still | undefined {
    return this.page.state.value.visit.still;
  }
}
