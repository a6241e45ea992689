import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerTouches, touchAnswered } from './pressed';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

test('what a finger is on is marked until it lifts, in a shadow root too', () => {
  document.body.innerHTML = '<div></div><p>words</p>';
  const root = document.querySelector('div')!.attachShadow({ mode: 'open' });
  root.innerHTML = '<button><svg></svg></button>';
  const button = root.querySelector('button')!;
  answerTouches(document);
  const touch = (type: string, on: Element): boolean => on.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  const marked = (): boolean => 'pressed' in button.dataset;
  touch('pointerdown', root.querySelector('svg')!);
  expect(marked()).toBe(true);
  touch('pointercancel', button);
  expect(marked()).toBe(false);
  touch('pointerdown', document.querySelector('p')!);
  expect(marked()).toBe(false);
});

test('what can wait waits for a touch to be answered, and not without one', async () => {
  answerTouches(document);
  vi.advanceTimersByTime(1000);
  expect(touchAnswered()).toBeUndefined();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  const answered = touchAnswered();
  expect(answered).toBeInstanceOf(Promise);
  vi.advanceTimersByTime(1000);
  await answered;
  expect(touchAnswered()).toBeUndefined();
});
