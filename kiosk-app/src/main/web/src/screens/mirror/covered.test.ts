import { expect, test } from 'vitest';
import { coveredBy } from './covered';

test('on a portrait glass the foot is a strip, on a landscape one a column', () => {
  expect(coveredBy({ width: 1080, height: 640 }, false)).toEqual({ foot: 640, side: 0 });
  expect(coveredBy({ width: 512, height: 600 }, true)).toEqual({ foot: 0, side: 512 });
});

test('a foot without cards covers nothing', () => {
  expect(coveredBy({ width: 1080, height: 0 }, false)).toEqual({ foot: 0, side: 0 });
  expect(coveredBy({ width: 512, height: 0 }, true)).toEqual({ foot: 0, side: 0 });
});
