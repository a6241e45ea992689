import { describe, expect, test } from 'vitest';
import { WHOLE, type Rotation } from './frame';
import { hungAs } from './setup';
import { canvasSize, contentSize, inEncoded, inUpright, place, uprightSize, type Matrix, type View } from './geometry';

const FRAME = { width: 1280, height: 720, rotation: 0, mirrored: false, content: WHOLE } as const;
const KIOSK: View = { glass: { width: 640, height: 360 }, fit: 'contain', flip: false };
const point = ([a, b, c, d, e, f]: Matrix, x: number, y: number) => ({ x: a * x + c * y + e, y: b * x + d * y + f });

describe('a picture on the glass', () => {
  test('fits as it is', () => {
    const placed = place(FRAME, KIOSK);
    expect(placed.matrix).toEqual([0.5, 0, 0, 0.5, 0, 0]);
    expect(placed.toCanvas({ x: 0.25, y: 0.5, width: 0.5, height: 0.25 })).toEqual({ x: 160, y: 180, width: 320, height: 90 });
  });

  test('leaves a margin when it is contained', () => {
    const placed = place(FRAME, { ...KIOSK, glass: { width: 640, height: 640 } });
    expect(placed.picture).toEqual({ x: 0, y: 140, width: 640, height: 360 });
    expect(placed.toCanvas(WHOLE)).toEqual(placed.picture);
  });

  test('runs over the edges when it covers', () => {
    const placed = place(FRAME, { glass: { width: 1080, height: 1920 }, fit: 'cover', flip: false });
    expect(placed.picture.height).toBeCloseTo(1920);
    expect(placed.picture.width).toBeCloseTo(3413.33, 1);
    expect(placed.picture.x).toBeCloseTo((1080 - 3413.33) / 2, 1);
  });

  test('shows only its content, not the letterbox', () => {
    const content = { x: 0.25, y: 0, width: 0.5, height: 1 };
    const placed = place({ ...FRAME, content }, { ...KIOSK, glass: { width: 640, height: 720 } });
    expect(placed.picture).toEqual({ x: 0, y: 0, width: 640, height: 720 });
    expect(placed.toCanvas(content)).toEqual(placed.picture);
    expect(point(placed.matrix, 320, 0)).toEqual({ x: 0, y: 0 });
  });
});

describe('a canvas', () => {
  const glass = { width: 1080, height: 1920 };

  test('has the pixels of the screen, within reason', () => {
    expect(canvasSize(glass, undefined, 1)).toEqual(glass);
    expect(canvasSize(glass, undefined, 3)).toEqual({ width: 1620, height: 2880 });
  });

  test('has no more pixels than the picture that covers it', () => {
    expect(canvasSize(glass, { width: 1280, height: 720 }, 2)).toEqual({ width: 405, height: 720 });
    expect(canvasSize(glass, { width: 4320, height: 7680 }, 1)).toEqual(glass);
  });

  test('is never empty', () => {
    expect(canvasSize({ width: 0, height: 0 }, { width: 4, height: 2 }, 1)).toEqual({ width: 1, height: 1 });
  });

  test('counts the content of a turned picture, not its letterbox', () => {
    const content = { x: 0.25, y: 0, width: 0.5, height: 1 };
    expect(contentSize({ ...FRAME, rotation: 90, content })).toEqual({ width: 360, height: 1280 });
  });
});

describe('a turned picture', () => {
  const tops: readonly [Rotation, number, number][] = [
    [0, 0, 0],
    [90, 0, 720],
    [180, 1280, 720],
    [270, 1280, 0],
  ];

  test.each(tops)('by %d has this corner of the JPEG at the top left', (rotation, x, y) => {
    const upright = uprightSize({ ...FRAME, rotation });
    const placed = place({ ...FRAME, rotation }, { glass: upright, fit: 'contain', flip: false });
    expect(point(placed.matrix, x, y).x).toBeCloseTo(0);
    expect(point(placed.matrix, x, y).y).toBeCloseTo(0);
  });

  test('by 90 is as wide as it was high', () => {
    expect(uprightSize({ ...FRAME, rotation: 90 })).toEqual({ width: 720, height: 1280 });
  });

  test('keeps its boxes upright', () => {
    const placed = place({ ...FRAME, rotation: 90 }, { glass: { width: 720, height: 1280 }, fit: 'contain', flip: false });
    expect(placed.toCanvas({ x: 0, y: 0.5, width: 0.5, height: 0.5 })).toEqual({ x: 0, y: 640, width: 360, height: 640 });
  });
});

describe('a mirror', () => {
  const mirror: View = { ...KIOSK, flip: true };

  test('swaps left and right of picture and boxes alike', () => {
    const placed = place(FRAME, mirror);
    expect(point(placed.matrix, 0, 0)).toEqual({ x: 640, y: 0 });
    expect(placed.toCanvas({ x: 0, y: 0, width: 0.25, height: 1 })).toEqual({ x: 480, y: 0, width: 160, height: 360 });
  });

  test('undoes a mirrored mounting in the picture only: boxes are of the true picture', () => {
    const box = { x: 0, y: 0, width: 0.25, height: 1 };
    const placed = place({ ...FRAME, mirrored: true }, KIOSK);
    expect(point(placed.matrix, 1280, 0)).toEqual({ x: 0, y: 0 });
    expect(placed.toCanvas(box)).toEqual(place(FRAME, KIOSK).toCanvas(box));
  });

  test('of a mirrored mounting draws the JPEG as it came', () => {
    expect(place({ ...FRAME, mirrored: true }, mirror).matrix).toEqual(place(FRAME, KIOSK).matrix);
  });

  test.each([0, 90, 180, 270] as const)('turned by %d and covering keeps box and picture together', (rotation) => {
    const glass = { width: 1080, height: 1920 };
    const placed = place({ ...FRAME, rotation }, { glass, fit: 'cover', flip: true });
    const corners = [point(placed.matrix, 0, 0), point(placed.matrix, 1280, 720)];
    const whole = placed.toCanvas(WHOLE);
    expect(Math.min(...corners.map((corner) => corner.x))).toBeCloseTo(whole.x, 3);
    expect(Math.max(...corners.map((corner) => corner.y))).toBeCloseTo(whole.y + whole.height, 3);
  });
});

test.each([
  [0, false, [0.25, 0.5]],
  [90, false, [0.5, 0.75]],
  [180, false, [0.75, 0.5]],
  [270, false, [0.5, 0.25]],
  [0, true, [0.75, 0.5]],
] as const)('the middle of a box is found in a picture that is turned by %d and mirrored: %s', (rotation, mirrored, [x, y]) => {
  const [a, b, c, d, e, f] = inEncoded({ x: 0.15, y: 0.3, width: 0.2, height: 0.4 }, { rotation, mirrored });
  expect(a * 0.5 + c * 0.5 + e).toBeCloseTo(x);
  expect(b * 0.5 + d * 0.5 + f).toBeCloseTo(y);
});

describe('a camera that is hung otherwise', () => {
  const content = { x: 0.1, y: 0.2, width: 0.3, height: 0.4 };
  const ways = ([0, 90, 180, 270] as Rotation[]).flatMap((rotation) => [false, true].map((mirrored) => ({ rotation, mirrored })));

  test('shows the same part of its picture', () => {
    for (const from of ways) {
      for (const to of ways) {
        const there = inUpright(content, from, to);
        const back = inUpright(there, to, from);
        (['x', 'y', 'width', 'height'] as const).forEach((side) => expect(back[side]).toBeCloseTo(content[side]));
      }
    }
  });

  test('has its content turned with it', () => {
    const turned = hungAs({ ...FRAME, frame: 1, capturedAtMs: 0, overlay: [], worn: [], dressed: [], content }, { rotation: 90, mirrored: false });
    expect(turned.content.x).toBeCloseTo(0.4);
    expect(turned.content.y).toBeCloseTo(0.1);
    expect(turned.content.width).toBeCloseTo(0.4);
    expect(turned.rotation).toBe(90);
  });
});
