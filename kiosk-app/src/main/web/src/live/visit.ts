import type { Garment, Scene } from '../api/shapes';
import type { Ease } from './ease';
import type { Wanted } from '../search/shapes';

/** How long cards stay after the garment has left the picture or the glass was last touched. */
export const HOLD_MS = 30_000;
/** After this long without a touch the page asks whether the shopper is still there. */
export const IDLE_MS = 60_000;
/** How long the answer may take before the page starts anew. */
export const ANSWER_MS = 20_000;

/** A photo that the shopper gave, with what was seen in it. */
export interface Photo {
  readonly picture: ImageBitmap;
  readonly garments: readonly Garment[];
}

/** One anonymous visit as this page knows it; all of it is forgotten when the visit ends. */
export interface Visit {
  readonly scene: Scene;
  readonly last: readonly Garment[];
  readonly seenAt: number;
  readonly touchedAt: number;
  readonly photo?: Photo | undefined;
  readonly itemId?: string | undefined;
  readonly track?: number | undefined;
  readonly eases: readonly Ease[];
  /** What is looked for while the sheet for it is open. */
  readonly find?: Find | undefined;
  /** What the rows beside a garment are narrowed to. */
  readonly wanted?: Wanted | undefined;
  /** What the shopper does not want to see again, the newest last. */
  readonly refused?: readonly Refusal[] | undefined;
}

/** The words as they stand in the field, and what was chosen by touch. */
export interface Find {
  readonly text: string;
  readonly wanted: Wanted;
  /** Whether the field waits for words; then the keyboard is there. */
  readonly typing: boolean;
}

export interface Refusal {
  readonly itemId: string;
  readonly title: string;
  readonly at: number;
}

export interface Seen {
  readonly source: 'live' | 'past' | 'photo' | 'none';
  readonly garments: readonly Garment[];
}

export const NO_SCENE: Scene = { frame: 0, garments: [] };

export function newVisit(now: number): Visit {
  return { scene: NO_SCENE, last: [], seenAt: 0, touchedAt: now, eases: [] };
}

export function withScene(visit: Visit, scene: Scene, now: number): Visit {
  return scene.garments.length ? { ...visit, scene, last: scene.garments, seenAt: now } : { ...visit, scene };
}

/** What to show now: the photo, else what the camera sees, else what it saw a moment ago. */
export function seen(visit: Visit, now: number): Seen {
  if (visit.photo) {
    return { source: 'photo', garments: visit.photo.garments };
  }
  if (visit.scene.garments.length) {
    return { source: 'live', garments: visit.scene.garments };
  }
  const held = visit.last.length > 0 && now - Math.max(visit.seenAt, visit.touchedAt) < HOLD_MS;
  return held ? { source: 'past', garments: visit.last } : { source: 'none', garments: [] };
}

/** The garment that the cards are for: the one that was chosen, else the largest. */
export function chosen(visit: Visit, now: number): Garment | undefined {
  const garments = seen(visit, now).garments;
  const area = (garment: Garment): number => garment.box.width * garment.box.height;
  const largest = [...garments].sort((one, other) => area(other) - area(one))[0];
  return garments.find((garment) => garment.track !== undefined && garment.track === visit.track) ?? largest;
}

/** Milliseconds left to answer "still there?"; undefined while nobody needs to be asked. */
export function msToAnswer(visit: Visit, foreign: boolean, now: number): number | undefined {
  const opened = [visit.itemId, visit.photo, visit.find, visit.wanted, visit.refused].some((each) => each !== undefined);
  if (!opened && !foreign && !visit.eases.length) {
    return undefined;
  }
  const lively = opened ? visit.touchedAt : Math.max(visit.touchedAt, visit.seenAt);
  const idle = now - lively - IDLE_MS;
  return idle < 0 ? undefined : Math.max(0, ANSWER_MS - idle);
}
