import { afterEach, expect, test } from 'vitest';
import { answerTouches } from './pressed';

afterEach(() => document.body.replaceChildren());

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
