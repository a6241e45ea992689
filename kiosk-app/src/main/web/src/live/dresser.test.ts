import { expect, test } from 'vitest';
import { gridOf, orderOf } from './dress-drawing';
import { boxOf, masksOf } from './dresser';
import { WHOLE, type Dressed, type Patch } from './frame';

/* Three columns, two rows. */
const PATCH: Patch = {
  limb: 'trunk',
  columns: 3,
  from: [0, 0, 5000, 0, 10000, 0, 0, 10000, 5000, 10000, 10000, 10000],
  to: [2000, 1000, 5000, 1000, 8000, 1000, 2000, 9000, 5000, 9000, 12000, 9000],
};
const DRESSED: Dressed = { item: 'coat', picture: 'ab', replaces: ['upper', 'outerwear'], under: [], patches: [PATCH] };

test('the box holds all places that are in the frame', () => {
  const box = boxOf([PATCH]);
  expect(box?.x).toBeCloseTo(0.2);
  expect(box?.y).toBeCloseTo(0.1);
  expect(box?.width).toBeCloseTo(0.8);
  expect(box?.height).toBeCloseTo(0.8);
});

test('who is out of the frame is dressed in nothing', () => {
  expect(boxOf([{ ...PATCH, to: PATCH.to.map(() => 12_000) }])).toBeUndefined();
  expect(boxOf([])).toBeUndefined();
});

test('a grid is told in shares of its box and of its picture, its rim as margin', () => {
  const grid = gridOf(PATCH, { x: 0.2, y: 0.1, width: 0.6, height: 0.8 });
  expect([...grid.slice(0, 5)].map((value) => Math.round(value * 100) / 100)).toEqual([0, 0, 0, 0, 0]);
  expect([...grid.slice(7, 12)].map((value) => Math.round(value * 100) / 100)).toEqual([0.5, 0, 0.5, 0, 1]);
  expect(grid[4 + 4 * 7]).toBe(0); // the hem
  expect([...grid.slice(5, 7)].map((value) => Math.round(value * 100) / 100)).toEqual([0.55, 0]); // cloth from inside the item
});

test('each cell is two triangles', () => {
  expect([...orderOf(PATCH)]).toEqual([0, 1, 3, 1, 4, 3, 1, 2, 4, 2, 5, 4]);
});

test('masks of all that is replaced are one, and those of what is in front another', () => {
  const layers = [
    { part: 'upper', colour: '#010101' },
    { part: 'outerwear', colour: '#020202' },
    { part: 'lower', colour: '#030303' },
    { part: 'front', colour: '#000000' },
  ];
  const worn = [{ region: WHOLE, columns: 2, rows: 1, layers }];
  const masks = [new Uint8Array([10, 0]), new Uint8Array([5, 200]), new Uint8Array([99, 99]), new Uint8Array([0, 7])];
  const found = masksOf({ header: { worn }, masks }, DRESSED);
  expect([...(found?.cells ?? [])]).toEqual([10, 0, 200, 7]);
  expect(found?.colour).toBe('#020202');
  expect([...(masksOf({ header: { worn }, masks }, { ...DRESSED, replaces: ['lower'], under: ['upper'] })?.cells ?? [])]).toEqual([99, 10, 99, 7]);
  expect(masksOf({ header: { worn: [] }, masks: [] }, DRESSED)).toBeUndefined();
});
