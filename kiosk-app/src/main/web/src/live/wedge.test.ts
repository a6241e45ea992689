import { beforeEach, expect, test } from 'vitest';
import { LONGEST_CODE, Wedge } from './wedge';

let read: string[];
let now: number;

beforeEach(() => {
  document.body.replaceChildren();
  read = [];
  now = 1000;
});

function type(text: string, gapMs: number, into: EventTarget = document.body, more: KeyboardEventInit = {}): KeyboardEvent {
  let last = new KeyboardEvent('keydown');
  for (const key of [...text].map((each) => (each === '\n' ? 'Enter' : each))) {
    last = press(key, into, gapMs, more);
  }
  return last;
}

function press(key: string, into: EventTarget, gapMs = 10, more: KeyboardEventInit = {}): KeyboardEvent {
  now += gapMs;
  const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });
  Object.defineProperty(event, 'timeStamp', { value: now });
  into.dispatchEvent(event);
  return event;
}

function started(): EventTarget {
  const root = document.createElement('main');
  document.body.append(root);
  new Wedge((code) => read.push(code)).start(root);
  return root;
}

test('a code that is typed quickly and ended is read, and its Enter presses nothing', () => {
  const root = started();
  expect(type('4006381333931\n', 8, root).defaultPrevented).toBe(true);
  expect(read).toEqual(['4006381333931']);
});

test('a person who types is no scanner', () => {
  const root = started();
  expect(type('4006381333931\n', 120, root).defaultPrevented).toBe(false);
  expect(read).toEqual([]);
});

test('a key of a person just before is not taken for part of the code', () => {
  const root = started();
  type('x', 500, root);
  now += 400;
  type('TRU-10042\n', 10, root);
  expect(read).toEqual(['TRU-10042']);
});

test.each(['Escape', 'Tab', 'Backspace'])('what was typed before %s is no part of a code, however soon it follows', (key) => {
  const root = started();
  type('shirt', 10, root);
  press(key, root);
  type('TRU-10042\n', 10, root);
  expect(read).toEqual(['TRU-10042']);
});

test('a capital that is typed with Shift belongs to its code', () => {
  const root = started();
  type('tru', 10, root);
  press('Shift', root);
  type('X-10042\n', 10, root);
  expect(read).toEqual(['truX-10042']);
});

test('a late Enter of a person ends no code', () => {
  const root = started();
  type('TRU-10042', 10, root);
  expect(type('\n', 600, root).defaultPrevented).toBe(false);
  expect(read).toEqual([]);
});

test.each(['input', 'textarea', 'select'])('keys of a %s are never taken', (tag) => {
  const root = started() as HTMLElement;
  const field = document.createElement(tag);
  root.append(field);
  expect(type('4006381333931\n', 8, field).defaultPrevented).toBe(false);
  expect(read).toEqual([]);
});

test('a held key, shortcuts and too little are no code', () => {
  const root = started();
  type('aaaaaaaaaa', 30, root, { repeat: true });
  type('\n', 30, root);
  type('4006381333931\n', 8, root, { ctrlKey: true });
  type('12345\n', 8, root);
  expect(read).toEqual([]);
});

test('of what is too long for a code so much is told that the app can say so', () => {
  type(`${'9'.repeat(LONGEST_CODE + 500)}\n`, 8, started());
  expect(read).toEqual(['9'.repeat(LONGEST_CODE + 1)]);
});

test('one code after the other', () => {
  const root = started();
  type('AAAAAA-1\nBBBBBB-2\n', 10, root);
  expect(read).toEqual(['AAAAAA-1', 'BBBBBB-2']);
});

test('a field that expects codes gets its keys, and is told to drop a code that was read', () => {
  const root = started() as HTMLElement;
  const field = document.createElement('input');
  field.dataset['scannable'] = '';
  root.append(field);
  const told: string[] = [];
  field.addEventListener('tm-scanned', (event) => told.push((event as CustomEvent<string>).detail));
  expect(type('red dress', 120, field).defaultPrevented).toBe(false);
  now += 400;
  expect(type('4006381333931\n', 8, field).defaultPrevented).toBe(true);
  expect(read).toEqual(['4006381333931']);
  expect(told).toEqual(['4006381333931']);
});
