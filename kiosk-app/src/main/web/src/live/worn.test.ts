import { expect, test } from 'vitest';
import { WHOLE, type LiveFrame } from './frame';
import { WornWatch } from './worn';

function frame(...parts: string[]): LiveFrame {
  const worn = [{ region: WHOLE, columns: 1, rows: 1, layers: parts.map((part) => ({ part, colour: '#000000' })) }];
  const header = { frame: 1, capturedAtMs: 0, width: 4, height: 2, rotation: 0 as const, mirrored: false, content: WHOLE, overlay: [], worn, dressed: [] };
  return { header, masks: [], jpeg: new Blob(['x']) };
}

test('a part that a frame misses is still there, and gone after two seconds', () => {
  const watch = new WornWatch();
  expect(watch.look(frame('upper', 'lower'), 0)).toBe(true);
  expect(watch.look(frame('lower'), 1_000)).toBe(false);
  expect(watch.parts(1_999)).toEqual(['upper', 'lower']);
  expect(watch.parts(2_000)).toEqual(['lower']);
  expect(watch.look(frame('upper'), 2_500)).toBe(true);
  expect(watch.parts(9_000)).toEqual([]);
});
