import { backoffMs } from '../../live/backoff';
import type { PhoneQueue } from './shapes';

export interface LineListener {
  queue(queue: PhoneQueue): void;
  /** The app was heard, just now. */
  alive(): void;
  /** The app gave a sign of life, and wants one. */
  beat(): void;
  lost(): void;
  /** The app knows this phone no more. */
  out(): void;
}

export type OpenSource = (url: string) => Pick<EventSource, 'addEventListener' | 'close'>;
export type Later = (action: () => void, ms: number) => void;

/** The app gives a sign every 10 s; without one for this long the phone is cut off, whatever its browser believes. */
export const SILENCE_MS = 25_000;

/** The phone's line to the app: events in, opened again after each loss. */
export class Line {
  private source: ReturnType<OpenSource> | undefined;
  private attempt = 0;
  private heardAt = 0;

  constructor(
    private readonly listener: LineListener,
    private readonly clock: () => number = () => performance.now(),
    private readonly open: OpenSource = (url) => new EventSource(url),
    private readonly later: Later = (action, ms) => void setTimeout(action, ms),
  ) {}

  start(): void {
    this.stop();
    this.heardAt = this.clock();
    const source = this.open('/api/phone/events');
    this.source = source;
    source.addEventListener('queue', (event) => this.heard(source, () => this.listener.queue(parsed(event))));
    source.addEventListener('beat', () => this.heard(source, () => this.listener.beat()));
    source.addEventListener('out', () => this.heard(source, () => this.listener.out()));
    source.addEventListener('error', () => this.broke(source));
  }

  stop(): void {
    this.source?.close();
    this.source = undefined;
  }

  /** To be called again and again: finds a line that has fallen silent. */
  look(): void {
    if (this.source && this.clock() - this.heardAt > SILENCE_MS) {
      this.broke(this.source);
    }
  }

  private heard(source: ReturnType<OpenSource>, then: () => void): void {
    if (source === this.source) {
      this.attempt = 0;
      this.heardAt = this.clock();
      this.listener.alive();
      then();
    }
  }

  /** Opens it anew by its own pace: a browser gives up on a line that was refused. */
  private broke(source: ReturnType<OpenSource>): void {
    if (source !== this.source) {
      return;
    }
    this.stop();
    this.listener.lost();
    const placeholder = { addEventListener: () => undefined, close: () => undefined };
    this.source = placeholder;
    this.heardAt = Infinity;
    this.later(() => this.source === placeholder && this.start(), backoffMs(this.attempt));
    this.attempt += 1;
  }
}

function parsed(event: Event): PhoneQueue {
  return JSON.parse((event as MessageEvent<string>).data) as PhoneQueue;
}
