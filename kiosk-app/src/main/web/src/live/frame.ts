import type { Box } from '../api/shapes';

export type Rotation = 0 | 90 | 180 | 270;

/** A box that was computed from the very frame it comes with. */
export interface OverlayBox {
  readonly track: number;
  readonly box: Box;
  readonly state: 'recognised' | 'unsure' | 'chosen';
  readonly category: string;
  readonly confidence: number;
}

/** One garment that somebody before a mirror wears: which, and the mean of its pixels. Or all of that person, `person`. */
export interface WornLayer {
  readonly part: string;
  readonly colour: string;
}

/** What somebody wears: masks of one size over a region of the upright picture. */
export interface Worn {
  readonly region: Box;
  readonly columns: number;
  readonly rows: number;
  readonly layers: readonly WornLayer[];
}

/** A grid over a part of an item's picture, and where its places lie in the upright frame: both in ten thousandths, x and y in turn. */
export interface Patch {
  readonly limb: string;
  readonly columns: number;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** An item as it lies on somebody. */
export interface Dressed {
  readonly item: string;
  /** The SHA-256 of its picture. */
  readonly picture: string;
  /** The parts of what is worn that it takes the place of, and those that it goes under. */
  readonly replaces: readonly string[];
  readonly under: readonly string[];
  readonly patches: readonly Patch[];
}

export interface FrameHeader {
  readonly frame: number;
  readonly capturedAtMs: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: Rotation;
  readonly mirrored: boolean;
  readonly content: Box;
  readonly overlay: readonly OverlayBox[];
  /** The clothes of who stands before a mirror; then, while others are in the picture, that person. */
  readonly worn: readonly Worn[];
  readonly dressed: readonly Dressed[];
  /** The number of the ask that a still answers; none in the live picture. */
  readonly still?: number;
}

export interface LiveFrame {
  readonly header: FrameHeader;
  /** One byte a cell for each layer of what is worn, in their order. */
  readonly masks: readonly Uint8Array[];
  readonly jpeg: Blob;
}

/** The mask of what hangs or lies before clothes. */
export const FRONT = 'front';

export const WHOLE: Box = { x: 0, y: 0, width: 1, height: 1 };
const LENGTH_BYTES = 4;

/** One binary message: uint32 length (big-endian), that many bytes of JSON, masks, then the JPEG. Undefined if malformed. */
export function parseFrame(message: ArrayBuffer): LiveFrame | undefined {
  if (message.byteLength < LENGTH_BYTES) {
    return undefined;
  }
  const headerEnd = LENGTH_BYTES + new DataView(message).getUint32(0, false);
  if (headerEnd >= message.byteLength) {
    return undefined;
  }
  const header = parseHeader(new Uint8Array(message, LENGTH_BYTES, headerEnd - LENGTH_BYTES));
  const sizes = (header?.worn ?? []).flatMap(({ columns, rows, layers }) => layers.map(() => columns * rows));
  const jpegAt = sizes.reduce((sum, size) => sum + size, headerEnd);
  if (!header || jpegAt >= message.byteLength) {
    return undefined;
  }
  const masks = sizes.map((size, place) => {
    const at = sizes.slice(0, place).reduce((sum, each) => sum + each, headerEnd);
    return new Uint8Array(message, at, size);
  });
  return { header, masks, jpeg: new Blob([new Uint8Array(message, jpegAt)], { type: 'image/jpeg' }) };
}

function parseHeader(bytes: Uint8Array): FrameHeader | undefined {
  try {
    const read = JSON.parse(new TextDecoder().decode(bytes)) as Partial<FrameHeader> | null;
    return read && isHeader(read) ? { ...read, ...withDefaults(read) } : undefined;
  } catch {
    return undefined;
  }
}

type Needed = Pick<FrameHeader, 'frame' | 'capturedAtMs' | 'width' | 'height'>;

function isHeader(read: Partial<FrameHeader>): read is Partial<FrameHeader> & Needed {
  const numbers = [read.frame, read.capturedAtMs, read.width, read.height];
  return numbers.every((value) => typeof value === 'number' && Number.isFinite(value));
}

function withDefaults(read: Partial<FrameHeader>): Omit<FrameHeader, keyof Needed> {
  return {
    rotation: read.rotation ?? 0,
    mirrored: read.mirrored ?? false,
    content: read.content ?? WHOLE,
    overlay: read.overlay ?? [],
    worn: read.worn ?? [],
    dressed: read.dressed ?? [],
  };
}
