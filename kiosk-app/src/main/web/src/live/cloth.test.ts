import { expect, test } from 'vitest';
import { endless } from './cloth';

const RED = [200, 0, 0, 255];
const BLUE = [0, 0, 200, 255];
const WALL = [240, 240, 240, 255];
const ON = [255, 255, 255, 255];
const OFF = [0, 0, 0, 255];

function pixels(...rows: number[][][]): Uint8ClampedArray {
  return new Uint8ClampedArray(rows.flat(2));
}

test('what is not the item takes the colour of its nearest pixel in the row, and stays transparent', () => {
  const cloth = endless(pixels([WALL, RED, WALL, BLUE, WALL]), pixels([OFF, ON, OFF, ON, OFF]), 5);
  const at = (column: number): number[] => [...cloth.slice(4 * column, 4 * column + 4)];
  expect(at(0)).toEqual([200, 0, 0, 0]);
  expect(at(1)).toEqual(RED);
  expect(at(2)).toEqual([0, 0, 200, 0]);
  expect(at(3)).toEqual(BLUE);
  expect(at(4)).toEqual([0, 0, 200, 0]);
});

test('rows without the item take those of the nearest row with it', () => {
  const cloth = endless(pixels([WALL], [RED], [WALL], [WALL]), pixels([OFF], [ON], [OFF], [OFF]), 1);
  expect([0, 1, 2, 3].map((row) => [...cloth.slice(4 * row, 4 * row + 3)])).toEqual([1, 2, 3, 4].map(() => [200, 0, 0]));
});

test('a picture without the item stays as it is', () => {
  expect([...endless(pixels([WALL]), pixels([OFF]), 1)]).toEqual([240, 240, 240, 0]);
});

test('edges of the item keep how much of them is its own, and none of their ground', () => {
  const cloth = endless(pixels([RED, [220, 120, 120, 255]]), pixels([ON, [128, 128, 128, 255]]), 2);
  expect([...cloth.slice(4)]).toEqual([200, 0, 0, 128]);
});

test('an outline that is mixed with its ground takes the colour from further inside', () => {
  const mixed = [230, 180, 180, 255];
  const cloth = endless(pixels([WALL, mixed, mixed, RED, mixed, mixed, WALL]), pixels([OFF, ON, ON, ON, ON, ON, OFF]), 7);
  expect([0, 1, 2, 4, 6].map((column) => [...cloth.slice(4 * column, 4 * column + 3)])).toEqual([1, 2, 3, 4, 5].map(() => [200, 0, 0]));
});
