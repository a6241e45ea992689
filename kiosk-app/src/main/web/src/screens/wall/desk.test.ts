import { expect, test } from 'vitest';
import { Desk, partProgress, playingPart } from './desk';
import type { PartState, WallView } from './shapes';
import type { WallApi } from './wall-api';

function view(state: PartState): WallView {
  const part = { act: 'cut', lastsMs: 8000, state, tookMs: 2000, facts: [] } as const;
  return { cast: true, performance: { state, lastsMs: 8000, elapsedMs: 2000, parts: [part] } };
}

class FakeWall implements WallApi {
  readonly asked: string[] = [];
  answers: WallView = view('waiting');
  fails = false;

  view = (): Promise<WallView> => this.answer('view');
  start = (): Promise<WallView> => this.answer('start');
  stop = (): Promise<WallView> => this.answer('stop');

  openConsole(): Promise<void> {
    this.asked.push('console');
    return Promise.resolve();
  }

  private answer(what: string): Promise<WallView> {
    this.asked.push(what);
    return this.fails ? Promise.reject(new Error('gone')) : Promise.resolve(this.answers);
  }
}

function desk() {
  const wall = new FakeWall();
  let now = 0;
  const opened: number[] = [];
  const made = new Desk(wall, () => opened.push(now), () => now);
  return { wall, opened, made, at: (ms: number) => ((now = ms), made.tick()) };
}

test('the wall asks often while the minute is played and seldom while it is not', async () => {
  const { wall, at } = desk();
  await at(0);
  await at(500);
  expect(wall.asked.filter((each) => each === 'view')).toHaveLength(1);
  wall.answers = view('playing');
  await at(2000);
  await at(2500);
  expect(wall.asked.filter((each) => each === 'view')).toHaveLength(3);
});

test('the console is opened at once and kept open', async () => {
  const { wall, opened, at } = desk();
  await at(0);
  await at(59_000);
  await at(60_000);
  expect(wall.asked.filter((each) => each === 'console')).toHaveLength(2);
  expect(opened).toEqual([0, 60_000]);
});

test('an app that does not answer is said, and asked again', async () => {
  const { wall, made, at } = desk();
  wall.fails = true;
  await at(0);
  expect(made.state.value.lost).toBe(true);
  wall.fails = false;
  await at(2000);
  expect(made.state.value.lost).toBe(false);
});

test('between two answers the line moves on by itself, and never past its end', () => {
  const part = view('playing').performance.parts[0]!;
  expect(partProgress(part, { at: 1000, now: 3000 })).toBeCloseTo(0.5);
  expect(partProgress(part, { at: 1000, now: 99_000 })).toBe(1);
  expect(partProgress({ ...part, state: 'done' }, { at: 0, now: 0 })).toBe(1);
  expect(playingPart(view('playing'))?.act).toBe('cut');
  expect(playingPart(view('done'))).toBeUndefined();
});

test('start and stop are asked for, and a proof that was looked at is closed', async () => {
  const { wall, made, at } = desk();
  await at(0);
  made.open({ code: 'quick', figures: { ms: 1 }, evidence: { command: 'ls' } });
  wall.answers = view('playing');
  await made.start();
  expect(made.state.value.opened).toBeUndefined();
  expect(made.state.value.view?.performance.state).toBe('playing');
  await made.stop();
  expect(wall.asked.slice(-2)).toEqual(['start', 'stop']);
});
