import { expect, test } from 'vitest';
import { backoffMs } from './backoff';
import { LiveConnection, type Link } from './connection';
import type { ServerMessage } from './messages';

class FakeSocket {
  readyState = 0;
  bufferedAmount = 0;
  binaryType = 'blob';
  onopen?: () => void;
  onclose?: () => void;
  onmessage?: (event: { data: string | ArrayBuffer }) => void;
  readonly sent: unknown[] = [];
  send = (data: unknown): void => void this.sent.push(data);

  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  close(): void {
    this.readyState = 3;
    this.onclose?.();
  }
}

function line() {
  const sockets: FakeSocket[] = [];
  const waits: number[] = [];
  const actions: (() => void)[] = [];
  const links: Link[] = [];
  const messages: ServerMessage[] = [];
  const open = (): WebSocket => {
    sockets.push(new FakeSocket());
    return sockets.at(-1) as unknown as WebSocket;
  };
  const listener = {
    link: (link: Link) => void links.push(link),
    message: (message: ServerMessage) => void messages.push(message),
    frame: () => undefined,
  };
  const later = (action: () => void, ms: number): void => {
    waits.push(ms);
    actions.push(action);
  };
  const connection = new LiveConnection('ws://x', listener, open, later);
  connection.start();
  return { connection, sockets, waits, actions, links, messages };
}

test('the pauses double from half a second to five', () => {
  expect([0, 1, 2, 3, 4, 5, 99].map(backoffMs)).toEqual([500, 1000, 2000, 4000, 5000, 5000, 5000]);
});

test('a lost line is opened again and again, and says so', () => {
  const { sockets, waits, actions, links } = line();
  for (let loss = 0; loss < 3; loss++) {
    sockets.at(-1)?.close();
    actions.at(-1)?.();
  }
  expect(waits).toEqual([500, 1000, 2000]);
  expect(sockets).toHaveLength(4);
  expect(links).toEqual(['connecting', 'down', 'connecting', 'down', 'connecting', 'down', 'connecting']);
});

test('a line that came up begins with the short pause again', () => {
  const { sockets, waits, actions } = line();
  sockets[0]?.close();
  actions.at(-1)?.();
  sockets[1]?.open();
  sockets[1]?.close();
  expect(waits.at(-1)).toBe(500);
});

test('known messages arrive, others are left out', () => {
  const { sockets, messages } = line();
  for (const data of ['{"type":"scene","scene":{"frame":1,"garments":[]}}', '{"type":"new-thing"}', 'no json', 'null']) {
    sockets[0]?.onmessage?.({ data });
  }
  expect(messages.map((message) => message.type)).toEqual(['scene']);
});

test('nothing is sent while the line is down', () => {
  const { connection, sockets } = line();
  connection.send({ type: 'shown', frame: 1, latencyMs: 40 });
  sockets[0]?.open();
  connection.send({ type: 'shown', frame: 2, latencyMs: 41 });
  expect(sockets[0]?.sent).toEqual(['{"type":"shown","frame":2,"latencyMs":41}']);
});

test('a picture of the own camera is left out while the line is busy', () => {
  const { connection, sockets } = line();
  const picture = new Blob(['x']);
  expect(connection.sendPicture(picture)).toBe(false);
  sockets[0]?.open();
  expect(connection.sendPicture(picture)).toBe(true);
  sockets[0]!.bufferedAmount = 1_000_000;
  expect(connection.sendPicture(picture)).toBe(false);
});
