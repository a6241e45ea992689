import type { CameraState, Card, HeldVisit, Help, Privacy, StaffStatus, StoreInfo, SyncInfo } from '../api/shapes';
import type { Link } from './connection';
import type { OverlayBox } from './frame';
import type { Rect, Size } from './geometry';
import type { LightInfo, MirrorInfo } from './setup';
import type { Visit } from './visit';

export type ScreenName = 'kiosk' | 'mirror' | 'staff';

/** All that panels show, as one immutable value. */
export interface PageState {
  readonly link: Link;
  /** Since when the line to the app is lost; undefined while it is up. */
  readonly downSince?: number | undefined;
  /** Counts up steadily: spans are measured by it. */
  readonly now: number;
  /** The time of day, which may be set: ages of what has a date are told by it. */
  readonly wall: number;
  readonly visit: Visit;
  /** What the app holds for the visit; undefined until it tells. */
  readonly held?: HeldVisit | undefined;
  /** When somebody came before the device last. */
  readonly wokenAt: number;
  readonly store?: StoreInfo;
  readonly camera?: CameraState;
  readonly sync?: SyncInfo;
  /** What the app counts, never a figure of the page's own; undefined if it does not tell. */
  readonly privacy?: Privacy | undefined;
  readonly staff?: StaffStatus | undefined;
  /** Whether staff can be asked, and what this visit has asked. */
  readonly help?: Help | undefined;
  readonly mirror?: MirrorInfo | undefined;
  readonly light?: LightInfo | undefined;
  /** The latency is to be measured with so many flashes; a number for each time it is asked. */
  readonly flash?: { readonly run: number; readonly flashes: number } | undefined;
  /** Counts up when figures of stock or price changed. */
  readonly goods: number;
  /** Counts up when the queue of requests changed. */
  readonly queue: number;
  /** The code that was read last, and its item; no item where the store has none; or what else is to be said now. */
  readonly read?: { readonly at: number; readonly item?: Card | undefined; readonly says?: string } | undefined;
  readonly ownCamera: 'off' | 'asking' | 'on' | 'refused' | 'taken';
}

/** A touch is told to the app at most this often. */
export const TELL_TOUCH_MS = 5000;

/** How long the page tells of a code that was read. */
export const TELL_READ_MS = 8000;

/** A blink of the line is not worth a word. */
const PATIENCE_MS = 1500;

export function linkLost({ downSince, now }: PageState): boolean {
  return downSince !== undefined && now - downSince >= PATIENCE_MS;
}

/** What the live picture drew last: boxes in CSS pixels of the glass. */
export interface Glass {
  readonly frame: number;
  readonly size: Size;
  readonly boxes: readonly { readonly overlay: OverlayBox; readonly rect: Rect }[];
}
