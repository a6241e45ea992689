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

export interface FrameHeader {
  readonly frame: number;
  readonly capturedAtMs: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: Rotation;
  readonly mirrored: boolean;
  readonly content: Box;
  readonly overlay: readonly OverlayBox[];
}

export interface LiveFrame {
  readonly header: FrameHeader;
  readonly jpeg: Blob;
}

export const WHOLE: Box = { x: 0, y: 0, width: 1, height: 1 };
const LENGTH_BYTES = 4;

/** One binary message: uint32 length (big-endian), that many bytes of JSON, then the JPEG. Undefined if malformed. */
export function parseFrame(message: ArrayBuffer): LiveFrame | undefined {
  if (message.byteLength < LENGTH_BYTES) {
    return undefined;
  }
  const headerEnd = LENGTH_BYTES + new DataView(message).getUint32(0, false);
  if (headerEnd >= message.byteLength) {
    return undefined;
  }
  const header = parseHeader(new Uint8Array(message, LENGTH_BYTES, headerEnd - LENGTH_BYTES));
  return header && { header, jpeg: new Blob([new Uint8Array(message, headerEnd)], { type: 'image/jpeg' }) };
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
  };
}
