import { expect, test } from 'vitest';
import { PHONE_QUEUE } from './fakes';
import { Line, SILENCE_MS } from './line';

class Source {
  readonly heard = new Map<string, (event: Event) => void>();
  closed = false;

  addEventListener(type: string, listener: unknown): void {
    this.heard.set(type, listener as (event: Event) => void);
  }

  close(): void {
    this.closed = true;
  }

  say(type: string, data = '{}'): void {
    this.heard.get(type)?.(new MessageEvent(type, { data }));
  }
}

function opened() {
  const told: string[] = [];
  const sources: Source[] = [];
  const later: [() => void, number][] = [];
  const time = { now: 0 };
  const line = new Line(
    {
      queue: (queue) => told.push(`queue of ${queue.name}`),
      alive: () => told.push('alive'),
      beat: () => told.push('beat'),
      lost: () => told.push('lost'),
      out: () => told.push('out'),
    },
    () => time.now,
    () => {
      const source = new Source();
      sources.push(source);
      return source as unknown as EventSource;
    },
    (action, ms) => later.push([action, ms]),
  );
  line.start();
  return { told, sources, later, time, line };
}

test('the queue comes by the line', () => {
  const { told, sources } = opened();
  sources[0]?.say('queue', JSON.stringify(PHONE_QUEUE));
  sources[0]?.say('beat');
  sources[0]?.say('out');
  expect(told).toEqual(['alive', 'queue of Ana', 'alive', 'beat', 'alive', 'out']);
});

test('a line that broke is opened again, each time a little later', () => {
  const { told, sources, later } = opened();
  sources[0]?.say('error');
  expect(sources[0]?.closed).toBe(true);
  later[0]?.[0]();
  sources[1]?.say('error');
  expect(told).toEqual(['lost', 'lost']);
  expect(later.map(([, ms]) => ms)).toEqual([500, 1000]);
  later[1]?.[0]();
  sources[2]?.say('beat');
  sources[2]?.say('error');
  expect(later.at(-1)?.[1]).toBe(500);
});

test('a line that falls silent counts as lost though the browser believes in it', () => {
  const { told, time, line } = opened();
  time.now = SILENCE_MS;
  line.look();
  expect(told).toEqual([]);
  time.now += 1;
  line.look();
  line.look();
  expect(told).toEqual(['lost']);
});

test('after a stop nothing is opened again and an old line says nothing', () => {
  const { told, sources, later, line } = opened();
  sources[0]?.say('error');
  line.stop();
  later[0]?.[0]();
  sources[0]?.say('beat');
  expect(sources).toHaveLength(1);
  expect(told).toEqual(['lost']);
});
