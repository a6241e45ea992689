import { Signal } from '../../house/signal';
import { steadyNow } from '../../live/steady';
import type { Fact, Part, WallView } from './shapes';
import type { WallApi } from './wall-api';

const PLAYING_MS = 400;
const RESTING_MS = 2000;
/** A console that nobody touches closes by itself; the wall's stays open. */
const KEEP_OPEN_MS = 60_000;

export interface WallState {
  readonly view?: WallView;
  /** When that was told. */
  readonly at: number;
  readonly now: number;
  readonly lost: boolean;
  /** The fact whose proof is looked at. */
  readonly opened?: Fact | undefined;
}

/** Asks the app again and again how far the minute has come, and starts and stops it. */
export class Desk {
  readonly state: Signal<WallState>;
  private asking = false;
  private openedAt = -Infinity;

  constructor(
    private readonly api: WallApi,
    private readonly consoleOpened: () => void,
    private readonly clock: () => number = steadyNow,
  ) {
    this.state = new Signal<WallState>({ at: clock(), now: clock(), lost: false });
  }

  /** To be called ten times a second. */
  async tick(): Promise<void> {
    const now = this.clock();
    this.patch({ now });
    const { view, at } = this.state.value;
    const pause = view?.performance.state === 'playing' ? PLAYING_MS : RESTING_MS;
    if (!this.asking && (view === undefined || now - at >= pause)) {
      await this.ask(() => this.api.view());
    }
    if (now - this.openedAt >= KEEP_OPEN_MS) {
      await this.openConsole();
    }
  }

  async start(): Promise<void> {
    this.patch({ opened: undefined });
    await this.openConsole();
    await this.ask(() => this.api.start());
  }

  stop(): Promise<void> {
    return this.ask(() => this.api.stop());
  }

  open(fact: Fact | undefined): void {
    this.patch({ opened: fact });
  }

  private async openConsole(): Promise<void> {
    this.openedAt = this.clock();
    await this.api.openConsole().catch(() => undefined);
    this.consoleOpened();
  }

  private async ask(question: () => Promise<WallView>): Promise<void> {
    this.asking = true;
    try {
      const view = await question();
      this.patch({ view, at: this.clock(), lost: false });
    } catch {
      this.patch({ at: this.clock(), lost: true });
    } finally {
      this.asking = false;
    }
  }

  private patch(part: Partial<WallState>): void {
    this.state.set({ ...this.state.value, ...part });
  }
}

/** How far one part has come, 0 to 1 of its time. */
export function partProgress(part: Part, { at, now }: Pick<WallState, 'at' | 'now'>): number {
  if (part.state === 'waiting') {
    return 0;
  }
  return part.state === 'playing' ? Math.min(1, ((part.tookMs ?? 0) + now - at) / part.lastsMs) : 1;
}

/** The part that is played now. */
export function playingPart(view: WallView | undefined): Part | undefined {
  return view?.performance.parts.find(({ state }) => state === 'playing');
}
