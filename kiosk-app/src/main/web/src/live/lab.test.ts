import { expect, test } from 'vitest';
import { labOf } from './lab';

/** As other converters have them (D65). */
test.each([
  ['#ffffff', [100, 0, 0]],
  ['#000000', [0, 0, 0]],
  ['#ff0000', [53.24, 80.09, 67.2]],
  ['#1f2a44', [17.24, 3.95, -17.73]],
])('%s', (hex, lab) => {
  labOf(hex).forEach((value, axis) => expect(value).toBeCloseTo(lab[axis] ?? NaN, axis ? -0.3 : 0));
});
