import { expect, test } from 'vitest';
import { dyeOf } from '../panels/live-picture/live-picture';
import { WHOLE, type LiveFrame } from './frame';
import { gainOf } from './recolourer';

const FRAME: LiveFrame = {
  header: {
    frame: 1,
    capturedAtMs: 0,
    width: 4,
    height: 2,
    rotation: 0,
    mirrored: false,
    content: WHOLE,
    overlay: [],
    worn: [{ region: WHOLE, columns: 1, rows: 1, layers: [{ part: 'lower', colour: '#101010' }, { part: 'upper', colour: '#c4262e' }] }],
  },
  masks: [new Uint8Array([1]), new Uint8Array([2])],
  jpeg: new Blob(['x']),
};

test('the likeliest part that is seen is recoloured, from the mean of its own pixels', () => {
  const dye = dyeOf(FRAME, { parts: ['outerwear', 'upper'], colour: 'navy' });
  expect(dye).toMatchObject({ from: '#c4262e', to: '#1f2a44' });
  expect([...(dye?.mask ?? [])]).toEqual([2]);
});

test.each([
  ['nobody asked', undefined],
  ['it is not seen', { parts: ['dress'], colour: 'navy' }],
  ['nobody knows the colour', { parts: ['upper'], colour: 'octarine' }],
])('nothing is recoloured when %s', (_, wished) => {
  expect(dyeOf(FRAME, wished)).toBeUndefined();
});

test('a frame without masks is left as it is', () => {
  const bare = { ...FRAME, masks: [], header: { ...FRAME.header, worn: [] } };
  expect(dyeOf(bare, { parts: ['upper'], colour: 'navy' })).toBeUndefined();
});

test('folds become deeper on what becomes lighter, and flatter on what becomes darker, within bounds', () => {
  expect(gainOf(20, 90)).toBe(1.5);
  expect(gainOf(90, 15)).toBe(0.55);
  expect(gainOf(50, 50)).toBe(1);
});
