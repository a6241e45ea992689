import { expect, test } from 'vitest';
import { Bell } from './bell';

function context(state: AudioContextState) {
  const started: number[] = [];
  const node = { connect: (to: unknown) => to, gain: { setValueAtTime: () => 0, linearRampToValueAtTime: () => 0, exponentialRampToValueAtTime: () => 0 } };
  const made = {
    state,
    currentTime: 1,
    destination: {},
    resume: () => Promise.resolve(),
    createGain: () => node,
    createOscillator: () => ({ frequency: { value: 0 }, connect: () => node, start: (at: number) => started.push(at), stop: () => 0 }),
  };
  return { made: made as unknown as AudioContext, started };
}

test('before a touch the phone says that it can not sound', () => {
  const bell = new Bell(() => context('running').made);
  expect(bell.state).toBe('blocked');
  bell.ring();
});

test('after a touch it rings two notes, one after the other', async () => {
  const { made, started } = context('running');
  const bell = new Bell(() => made);
  await bell.allow();
  bell.ring();
  expect(bell.state).toBe('on');
  expect(started.map((at) => at.toFixed(2))).toEqual(['1.00', '1.14']);
});

test('what is switched off stays silent, and on again it sounds at once', async () => {
  const { made, started } = context('running');
  const bell = new Bell(() => made);
  await bell.allow();
  await bell.toggle();
  bell.ring();
  expect([bell.state, started.length]).toEqual(['off', 0]);
  await bell.toggle();
  expect([bell.state, started.length]).toEqual(['on', 2]);
});

test('a phone without sound says so', async () => {
  const bell = new Bell(() => {
    throw new Error('no audio');
  });
  await bell.allow();
  expect(bell.state).toBe('blocked');
});
