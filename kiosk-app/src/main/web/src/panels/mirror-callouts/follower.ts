import type { Rect, Size } from '../../live/geometry';
import type { Glass } from '../../live/page';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

const EDGE = 0.033;
/** Callouts stay above the cards at the foot of the mirror and below its head. */
const LOWEST = 0.62;
const HIGHEST = 0.035;
const STEP = 0.22;
const JUMP = 0.25;

/** Where a callout stands: under its garment's upper edge, inside the glass, moving without a jerk. */
export class Follower {
  private readonly last = new Map<string, Spot>();

  /** Undefined if the garment is not in the last drawn frame. */
  spot(track: string, glass: Glass, callout: Size): Spot | undefined {
    const box = glass.boxes.find((each) => String(each.overlay.track) === track);
    if (!box) {
      return undefined;
    }
    const wanted = beside(box.rect, glass.size, callout);
    const spot = eased(this.last.get(track), wanted, glass.size);
    this.last.set(track, spot);
    return spot;
  }
}

/** Centred on the garment, over its lower half, so that neither face nor collar is covered. */
export function beside(garment: Rect, glass: Size, callout: Size): Spot {
  const edge = glass.width * EDGE;
  const x = garment.x + garment.width / 2 - callout.width / 2;
  const y = garment.y + garment.height * 0.62;
  return {
    x: clamp(x, edge, glass.width - callout.width - edge),
    y: clamp(y, glass.height * HIGHEST, glass.height * LOWEST - callout.height),
  };
}

function eased(from: Spot | undefined, to: Spot, glass: Size): Spot {
  const far = from && Math.abs(from.x - to.x) + Math.abs(from.y - to.y) > glass.width * JUMP;
  return from && !far ? { x: from.x + (to.x - from.x) * STEP, y: from.y + (to.y - from.y) * STEP } : to;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
