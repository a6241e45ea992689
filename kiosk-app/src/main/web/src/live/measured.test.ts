import { afterEach, expect, test, vi } from 'vitest';
import { Measured } from './measured';

type Told = (entries: readonly { target: Element }[]) => void;

/** An element whose size is read only as often as `reads` says, and the observer that watches it. */
function watched(changed?: () => void) {
  const size = { width: 30, height: 20 };
  const seen = { reads: 0, tell: undefined as Told | undefined };
  vi.stubGlobal('ResizeObserver', function open(told: Told) {
    seen.tell = told;
    return { observe: () => undefined };
  });
  const element = document.createElement('div');
  Object.defineProperty(element, 'offsetWidth', { get: () => ((seen.reads += 1), size.width) });
  Object.defineProperty(element, 'offsetHeight', { get: () => size.height });
  const measured = new Measured(changed);
  return { element, measured, seen, size, resize: () => seen.tell?.([{ target: element }]) };
}

afterEach(() => vi.unstubAllGlobals());

test('a size is read once, and again only when it changes', () => {
  const { element, measured, seen, size, resize } = watched();
  expect([measured.of(element), measured.of(element)]).toEqual([size, size]);
  expect(seen.reads).toBe(1);
  size.width = 40;
  resize();
  expect(measured.of(element).width).toBe(40);
  expect(seen.reads).toBe(2);
});

test('only a real change is told: an observer reports each element once at first', () => {
  const changed = vi.fn();
  const { element, measured, size, resize } = watched(changed);
  measured.of(element);
  resize();
  expect(changed).not.toHaveBeenCalled();
  size.height = 1;
  resize();
  expect(changed).toHaveBeenCalledTimes(1);
});
