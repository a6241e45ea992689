import type { BoardOf, Garment, Held, HeldVisit, Scene } from '../api/shapes';
import type { Ease } from './ease';
import type { Hand } from '../hand/shapes';
import type { Still } from './stills';
import type { Wanted } from '../search/shapes';

/** How long cards stay after the garment has left the picture or the glass was last touched. */
export const HOLD_MS = 30_000;
/** The same on a mirror, which nobody needs to touch: who comes next should find it empty. */
export const MIRROR_HOLD_MS = 9_000;
/** After this long without a touch the page asks whether the shopper is still there, unless the app says otherwise. */
export const IDLE_MS = 60_000;
/** How long the answer may take before the page starts anew, unless the app says otherwise. */
export const ANSWER_MS = 20_000;
/** After this long without a touch, a garment or somebody before it a screen rests. */
export const REST_MS = 60_000;

/** A photo that the shopper gave, with what was seen in it. */
export interface Photo {
  readonly picture: ImageBitmap;
  readonly garments: readonly Garment[];
}

/** One anonymous visit as this page knows it; all of it is forgotten when the visit ends. */
export interface Visit {
  /** Tells one visit from the next. */
  readonly begunAt: number;
  /** How long cards stay when the garment has gone. */
  readonly holdMs: number;
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
  /** What was gathered, as the app tells it. */
  readonly hand?: Hand | undefined;
  /** Which sheet of it is open. */
  readonly sheet?: 'list' | 'preferences' | undefined;
  /** The request of which the item's page tells, for the chosen size. */
  readonly told?: string | undefined;
  /** What the shopper does not want to see again, the newest last. */
  readonly refused?: readonly Refusal[] | undefined;
  /** The look that is being completed, while its board is open. */
  readonly board?: LookBoard | undefined;
  /** Items to be compared, at most two. */
  readonly compared?: Compared | undefined;
  /** Pictures of the mirror that the shopper keeps to compare, the newest last; in memory only. */
  readonly looks?: readonly Look[] | undefined;
  /** A turn before the mirror, picture by picture; in memory only. */
  readonly turn?: readonly ImageBitmap[] | undefined;
  /** One frame that is looked at longer; in memory only. */
  readonly still?: Still | undefined;
  /** In which colour the mirror shows a worn garment. */
  readonly recoloured?: Recoloured | undefined;
  /** Which item the mirror puts on the shopper. */
  readonly wearing?: Wearing | undefined;
  /** What was asked of staff at this mirror, by the ids of the requests. */
  readonly asks?: readonly string[] | undefined;
  /** Whether what is held up is the shopper's own; what the app says while this page has not said. */
  readonly own?: boolean | undefined;
}

/** What the mirror showed once, in which colour and which item. */
export interface Look {
  readonly picture: ImageBitmap;
  readonly colour?: string | undefined;
  readonly title?: string | undefined;
}

/** An item that is put on. */
export interface Wearing {
  readonly itemId: string;
  readonly title: string;
}

/** A garment in another colour: the parts that it may be, the likeliest first, and the name of the colour. */
export interface Recoloured {
  readonly parts: readonly string[];
  readonly colour: string;
}

/** A board: what it is about, the ids that were kept on it, and the item's page that it goes back to. */
export interface LookBoard {
  readonly of: BoardOf;
  readonly kept: readonly string[];
  readonly back?: string | undefined;
}

export interface ComparedItem {
  readonly itemId: string;
  readonly title: string;
  readonly picture?: string | undefined;
}

export interface Compared {
  readonly items: readonly ComparedItem[];
  /** Whether they stand side by side now. */
  readonly open: boolean;
  readonly back?: string | undefined;
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

export function newVisit(now: number, holdMs = HOLD_MS): Visit {
  return { begunAt: now, holdMs, scene: NO_SCENE, last: [], seenAt: 0, touchedAt: now, eases: [] };
}

/** A garment that leaves was seen until now, however long ago its scene last changed. */
export function withScene(visit: Visit, scene: Scene, now: number): Visit {
  if (scene.garments.length) {
    return { ...visit, scene, last: scene.garments, seenAt: now };
  }
  return { ...visit, scene, seenAt: visit.scene.garments.length ? now : visit.seenAt };
}

/** What to show now: the photo, else what the camera sees, else what it saw a moment ago. */
export function seen(visit: Visit, now: number): Seen {
  if (visit.photo) {
    return { source: 'photo', garments: visit.photo.garments };
  }
  if (visit.scene.garments.length) {
    return { source: 'live', garments: visit.scene.garments };
  }
  const held = visit.last.length > 0 && now - Math.max(visit.seenAt, visit.touchedAt) < visit.holdMs;
  return held ? { source: 'past', garments: visit.last } : { source: 'none', garments: [] };
}

/** The garment that the cards are for: the one that was chosen, else the largest. */
export function chosen(visit: Visit, now: number): Garment | undefined {
  const garments = seen(visit, now).garments;
  const area = (garment: Garment): number => garment.box.width * garment.box.height;
  const largest = [...garments].sort((one, other) => area(other) - area(one))[0];
  return garments.find((garment) => garment.track !== undefined && garment.track === visit.track) ?? largest;
}

/** All that is held for the visit: what the app holds, and what this page does. */
export function heldOf(visit: Visit, foreign: boolean, app: readonly Held[] = []): readonly Held[] {
  const own: Held[] = [
    { kind: 'garments', count: visit.last.length },
    { kind: 'photos', count: visit.photo ? 1 : 0 },
    { kind: 'board', count: visit.board ? 1 : 0 },
    { kind: 'compared', count: visit.compared?.items.length ?? 0 },
    { kind: 'looks', count: visit.looks?.length ?? 0 },
    { kind: 'turn', count: visit.turn ? 1 : 0 },
    { kind: 'language', count: foreign ? 1 : 0 },
  ];
  return [...app, ...own].filter(({ count }) => count > 0);
}

/** Whether a mirror holds pictures that whoever comes next must not see. */
export function heldByMirror({ looks, turn, still, asks }: Visit): boolean {
  return looks !== undefined || turn !== undefined || still !== undefined || asks !== undefined;
}

/** Whether nobody is before the camera, nor was at this glass, for as long as a screen holds what it showed. */
export function isLeft({ scene, seenAt, holdMs }: Visit, touchedAt: number, now: number): boolean {
  return !scene.garments.length && now - Math.max(seenAt, touchedAt) >= holdMs;
}

/** Lets go of every picture of a visit. */
export function closePictures({ photo, looks = [], turn = [] }: Visit): void {
  photo?.picture.close();
  looks.forEach(({ picture }) => picture.close());
  turn.forEach((picture) => picture.close());
}

/** Whether a visit's end would forget anything. */
export function isVisited(visit: Visit, foreign: boolean, app?: readonly Held[]): boolean {
  return isOpened(visit) || visit.eases.length > 0 || heldOf(visit, foreign, app).length > 0;
}

/** Whether something was opened, looked for or wished by touch. */
function isOpened({ itemId, photo, find, wanted, refused, sheet, board, compared }: Visit): boolean {
  return [itemId, photo, find, wanted, refused, sheet, board, compared].some((each) => each !== undefined);
}

/** Milliseconds left to answer "still there?"; undefined while nobody needs to be asked. */
export function msToAnswer(visit: Visit, foreign: boolean, now: number, app?: HeldVisit): number | undefined {
  const opened = isOpened(visit);
  const watched = !opened && visit.scene.garments.length > 0;
  if (watched || !isVisited(visit, foreign, app?.held)) {
    return undefined;
  }
  const lively = opened ? visit.touchedAt : Math.max(visit.touchedAt, visit.seenAt);
  const idle = now - lively - (app?.askAfterMs ?? IDLE_MS);
  return idle < 0 ? undefined : Math.max(0, (app?.answerMs ?? ANSWER_MS) - idle);
}

/** Whether nobody is there to be invited. */
export function rests(visit: Visit, wokenAt: number, now: number): boolean {
  return !visit.scene.garments.length && now - Math.max(wokenAt, visit.touchedAt, visit.seenAt) >= REST_MS;
}
