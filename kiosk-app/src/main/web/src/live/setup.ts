import type { FrameHeader, Rotation } from './frame';
import { inUpright } from './geometry';
import type { Aim } from './warp';

/** How the camera's picture is turned, and how it lies on the mirror's glass. */
export interface MirrorSetup extends Aim {
  readonly rotation: Rotation;
  /** Whether left and right of the camera's picture are changed. */
  readonly mirrored: boolean;
}

export interface MirrorInfo extends MirrorSetup {
  /** Nobody set it up here. */
  readonly asDelivered: boolean;
}

/** Codes of the lights that can be chosen, none where no light can be, and of the one that is on. */
export interface LightInfo {
  readonly presets: readonly string[];
  readonly shown?: string;
}

/** A frame's header as it would have come from a camera that is hung otherwise; its boxes stay behind. */
export function hungAs(header: FrameHeader, { rotation, mirrored }: Pick<MirrorSetup, 'rotation' | 'mirrored'>): FrameHeader {
  const content = inUpright(header.content, header, { rotation, mirrored });
  return { ...header, rotation, mirrored, content, overlay: [], worn: [] };
}
