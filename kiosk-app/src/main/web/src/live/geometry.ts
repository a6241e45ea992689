import type { Box } from '../api/shapes';
import { WHOLE, type FrameHeader, type Rotation } from './frame';

/** A rectangle in pixels of the canvas. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a picture lies on the glass: whole with a margin, or filling it; `flip` turns it into a mirror. */
export interface View {
  readonly glass: Size;
  readonly fit: 'contain' | 'cover';
  readonly flip: boolean;
}

/** Canvas transform: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export interface Placement {
  /** From pixels of the JPEG as encoded to pixels of the canvas. */
  readonly matrix: Matrix;
  /** Where the content of the picture lies on the canvas (larger than the canvas when covering). */
  readonly picture: Rect;
  /** From pixels of the upright picture to pixels of the canvas. */
  readonly upright: Matrix;
  /** A box of the upright picture on the canvas. */
  readonly toCanvas: (box: Box) => Rect;
}

type Laid = Pick<FrameHeader, 'width' | 'height' | 'rotation' | 'mirrored' | 'content'>;

/** The size of a picture after it is turned upright. */
export function uprightSize(frame: Pick<Laid, 'width' | 'height' | 'rotation'>): Size {
  const turned = frame.rotation === 90 || frame.rotation === 270;
  return turned ? { width: frame.height, height: frame.width } : { width: frame.width, height: frame.height };
}

/** The size of a picture's content after it is turned upright, in its own pixels. */
export function contentSize(frame: Pick<Laid, 'width' | 'height' | 'rotation' | 'content'>): Size {
  const { width, height } = scaled(frame.content, uprightSize(frame));
  return { width, height };
}

/** Beyond this a canvas costs more than a shopper sees. */
const FINEST = 1.5;

/**
 * How many pixels a canvas of this CSS size is worth: those of the screen, but no more than `covered` has, a picture that
 * covers it; the browser scales the rest for less than a drawing does.
 */
export function canvasSize(css: Size, covered?: Size, screen: number = devicePixelRatio): Size {
  const source = covered ? Math.min(covered.width / css.width, covered.height / css.height) : Infinity;
  const ratio = Math.min(screen, FINEST, source);
  return { width: Math.max(1, Math.round(css.width * ratio)), height: Math.max(1, Math.round(css.height * ratio)) };
}

/** Turns, un-mirrors, crops to the content, fits to the glass and flips for a mirror, in this order. */
export function place(frame: Laid, view: View): Placement {
  const upright = uprightSize(frame);
  const content = scaled(frame.content, upright);
  const picture = fitted(content, view);
  const scale = picture.width / content.width;
  const onGlass: Matrix = [scale, 0, 0, scale, picture.x - content.x * scale, picture.y - content.y * scale];
  const seen = view.flip ? after(flipOver(view.glass.width), onGlass) : onGlass;
  const turn = turnUpright(frame.rotation, frame);
  const straight = frame.mirrored ? after(flipOver(upright.width), turn) : turn;
  const toCanvas = (box: Box): Rect => mapped(seen, scaled(box, upright));
  return { matrix: after(seen, straight), upright: seen, picture: toCanvas(frame.content), toCanvas };
}

/** From places in a box of the upright picture, 0..1, to places in the picture as it is encoded, 0..1. */
export function inEncoded(box: Box, { rotation, mirrored }: Pick<Laid, 'rotation' | 'mirrored'>): Matrix {
  const inUpright: Matrix = [box.width, 0, 0, box.height, box.x, box.y];
  const straight = mirrored ? after(flipOver(1), inUpright) : inUpright;
  return after(turnBack(rotation), straight);
}

/** A box of a picture that is turned upright in one way, in the same picture turned in another; sides of 1. */
export function inUpright(box: Box, from: Pick<Laid, 'rotation' | 'mirrored'>, to: Pick<Laid, 'rotation' | 'mirrored'>): Box {
  const encoded = mapped(inEncoded(WHOLE, from), box);
  const turned = mapped(turnUpright(to.rotation, { width: 1, height: 1 }), encoded);
  return to.mirrored ? mapped(flipOver(1), turned) : turned;
}

/** From the upright picture to the encoded one, both with sides of 1. */
function turnBack(rotation: Rotation): Matrix {
  const unit = { width: 1, height: 1 };
  return turnUpright(rotation === 90 ? 270 : rotation === 270 ? 90 : rotation, unit);
}

function scaled(box: Box, size: Size): Rect {
  return {
    x: box.x * size.width,
    y: box.y * size.height,
    width: box.width * size.width,
    height: box.height * size.height,
  };
}

function fitted(content: Size, view: View): Rect {
  const across = view.glass.width / content.width;
  const down = view.glass.height / content.height;
  const scale = view.fit === 'cover' ? Math.max(across, down) : Math.min(across, down);
  const width = content.width * scale;
  const height = content.height * scale;
  return { x: (view.glass.width - width) / 2, y: (view.glass.height - height) / 2, width, height };
}

function turnUpright(rotation: Rotation, encoded: Size): Matrix {
  switch (rotation) {
    case 0:
      return [1, 0, 0, 1, 0, 0];
    case 90:
      return [0, 1, -1, 0, encoded.height, 0];
    case 180:
      return [-1, 0, 0, -1, encoded.width, encoded.height];
    case 270:
      return [0, -1, 1, 0, 0, encoded.width];
  }
}

function flipOver(width: number): Matrix {
  return [-1, 0, 0, 1, width, 0];
}

/** The transform that does `first`, then `then`. */
function after(then: Matrix, first: Matrix): Matrix {
  const [a, b, c, d, e, f] = then;
  const [p, q, r, s, u, v] = first;
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * u + c * v + e, b * u + d * v + f];
}

function mapped([a, b, c, d, e, f]: Matrix, rect: Rect): Rect {
  const x1 = a * rect.x + c * rect.y + e;
  const y1 = b * rect.x + d * rect.y + f;
  const x2 = a * (rect.x + rect.width) + c * (rect.y + rect.height) + e;
  const y2 = b * (rect.x + rect.width) + d * (rect.y + rect.height) + f;
  return { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
}
