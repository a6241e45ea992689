import type { Rect, Size } from '../../live/geometry';
import type { Glass } from '../../live/page';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

const EDGE = 0.033;
/** Callouts stay below the head of the mirror. */
const HIGHEST = 0.035;
const STEP = 0.22;
const JUMP = 0.25;

/** Where a callout stands: under its garment's upper edge, inside the free glass, moving without a jerk. */
export class Follower {
  private readonly last = new Map<string, Spot>();

  /** Undefined if the garment is not in the last drawn frame; `free` is the room that the cards leave. */
  spot(track: string, glass: Glass, callout: Size, free: Size): Spot | undefined {
    this.forgetGone(glass);
    const box = glass.boxes.find((each) => String(each.overlay.track) === track);
    if (!box) {
      return undefined;
    }
    const spot = inside(eased(this.last.get(track), beside(box.rect, free, callout), glass.size), free, callout);
    this.last.set(track, spot);
    return spot;
  }

  /** A track that comes back begins anew and does not glide over the glass from where it was lost. */
  private forgetGone({ boxes }: Glass): void {
    const seen = new Set(boxes.map(({ overlay }) => String(overlay.track)));
    [...this.last.keys()].filter((track) => !seen.has(track)).forEach((track) => this.last.delete(track));
  }
}

/** Centred on the garment, over its lower half, so that neither face nor collar is covered; wholly in the free room. */
export function beside(garment: Rect, free: Size, callout: Size): Spot {
  const x = garment.x + garment.width / 2 - callout.width / 2;
  return inside({ x, y: garment.y + garment.height * 0.62 }, free, callout);
}

/**
 * Where a callout stands so that it covers none of those that stand already: as near as it can, above or below one of
 * them. Undefined where there is no room: one that can be read is better than two that can't.
 */
export function apart(wanted: Rect, others: readonly Rect[], free: Size): Spot | undefined {
  const gap = free.width * EDGE;
  const shifted = others
    .flatMap((other) => [other.y - wanted.height - gap, other.y + other.height + gap])
    .filter((y) => y >= free.height * HIGHEST && y + wanted.height <= free.height - gap / 2)
    .map((y) => ({ ...wanted, y }));
  return [wanted, ...shifted]
    .filter((spot) => others.every((other) => !overlap(spot, other)))
    .sort((one, other) => Math.abs(one.y - wanted.y) - Math.abs(other.y - wanted.y))[0];
}

function overlap(one: Rect, other: Rect): boolean {
  const across = one.x < other.x + other.width && other.x < one.x + one.width;
  return across && one.y < other.y + other.height && other.y < one.y + one.height;
}

function inside({ x, y }: Spot, free: Size, callout: Size): Spot {
  const edge = free.width * EDGE;
  return {
    x: clamp(x, edge, free.width - callout.width - edge),
    y: clamp(y, free.height * HIGHEST, free.height - callout.height - edge / 2),
  };
}

function eased(from: Spot | undefined, to: Spot, glass: Size): Spot {
  const far = from && Math.abs(from.x - to.x) + Math.abs(from.y - to.y) > glass.width * JUMP;
  return from && !far ? { x: from.x + (to.x - from.x) * STEP, y: from.y + (to.y - from.y) * STEP } : to;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
