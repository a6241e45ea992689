import { backoffMs } from './backoff';
import { parseFrame, type LiveFrame } from './frame';
import { parseMessage, type PageMessage, type ServerMessage } from './messages';

export type Link = 'connecting' | 'up' | 'down';

export interface Listener {
  link(link: Link): void;
  message(message: ServerMessage): void;
  frame(frame: LiveFrame): void;
}

export type OpenSocket = (url: string) => WebSocket;
export type Later = (action: () => void, ms: number) => void;

const BUSY_BYTES = 64 * 1024;
const PING_MS = 15_000;

/** The page's WebSocket: opened again after each loss, with growing pauses. */
export class LiveConnection {
  private socket: WebSocket | undefined;
  private attempt = 0;

  constructor(
    private readonly url: string,
    private readonly listener: Listener,
    private readonly open: OpenSocket = (address) => new WebSocket(address),
    private readonly later: Later = (action, ms) => void setTimeout(action, ms),
  ) {}

  start(): void {
    this.listener.link('connecting');
    const socket = this.open(this.url);
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => this.opened();
    socket.onclose = () => this.closed();
    socket.onmessage = (event: MessageEvent<string | ArrayBuffer>) => this.received(event.data);
    this.socket = socket;
  }

  send(message: PageMessage): void {
    if (this.isUp) {
      this.socket?.send(JSON.stringify(message));
    }
  }

  /** Sends one picture of the page's own camera; false if the line is busy and the picture is left out. */
  sendPicture(jpeg: Blob): boolean {
    if (!this.socket || !this.isUp || this.socket.bufferedAmount > BUSY_BYTES) {
      return false;
    }
    this.socket.send(jpeg);
    return true;
  }

  get isUp(): boolean {
    return this.socket?.readyState === 1;
  }

  private opened(): void {
    this.attempt = 0;
    this.listener.link('up');
    this.pingLater(this.socket);
  }

  private closed(): void {
    this.listener.link('down');
    this.later(() => this.start(), backoffMs(this.attempt));
    this.attempt += 1;
  }

  private received(data: string | ArrayBuffer): void {
    if (typeof data === 'string') {
      const message = parseMessage(data);
      if (message) {
        this.listener.message(message);
      }
      return;
    }
    const frame = parseFrame(data);
    if (frame) {
      this.listener.frame(frame);
    }
  }

  private pingLater(socket: WebSocket | undefined): void {
    this.later(() => {
      if (socket === this.socket && this.isUp) {
        this.send({ type: 'ping' });
        this.pingLater(socket);
      }
    }, PING_MS);
  }
}

/** The address of the live line on the page's own origin. */
export function liveUrl(screen: string, here: Location = location): string {
  return `${here.protocol === 'https:' ? 'wss' : 'ws'}://${here.host}/ws/live?screen=${screen}`;
}
