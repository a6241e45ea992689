import type { Hand } from '../hand/shapes';
import type { CameraState, Card, HeldVisit, Help, Privacy, Scene, StoreInfo, SyncInfo } from '../api/shapes';
import type { LightInfo, MirrorInfo } from './setup';

/** The text messages that the app sends to a page. */
export type ServerMessage =
  | Hello
  | { type: 'scene'; scene: Scene }
  | { type: 'camera'; camera: CameraState }
  | { type: 'sync'; sync: SyncInfo }
  /** A tag was read that hangs on no garment in sight; one that names nothing here; or a profile, and what came of it. */
  | { type: 'read'; item?: Card; profile?: string }
  /** What the shopper gathered is another now. */
  | { type: 'hand'; hand: Hand }
  /** Figures of stock or price are others now. */
  | { type: 'goods' }
  | { type: 'mirror'; mirror: MirrorInfo }
  | { type: 'light'; light: LightInfo }
  /** The latency is to be measured. */
  | { type: 'flash'; run: number; flashes: number }
  | StillTold
  | { type: 'help'; help: Help }
  /** What staff see of the requests is another now. */
  | { type: 'queue' }
  | { type: 'camera-offer'; accepted: boolean }
  | { type: 'visit'; visit: HeldVisit }
  /** The visit has ended, whoever ended it: nothing of it may stay. */
  | { type: 'ended' }
  /** Another page of this device was touched. */
  | { type: 'touched' }
  /** Another release serves; it may name the store otherwise. */
  | { type: 'store'; store: StoreInfo }
  /** Somebody came before the device. */
  | { type: 'presence' }
  /** This page is not rendered any more. */
  | { type: 'reload' };

/** How a still does that this page asked for: so many steps are done, or there will be none. */
export interface StillTold {
  type: 'still';
  ask: number;
  done?: number;
  of?: number;
  failed?: string;
}

interface Hello {
  type: 'hello';
  screen: string;
  /** Which pages the app serves. */
  build?: string;
  store: StoreInfo;
  camera: CameraState;
  sync: SyncInfo;
  scene: Scene;
  help?: Help;
  visit?: HeldVisit;
  hand?: Hand;
  mirror?: MirrorInfo;
  light?: LightInfo;
  privacy?: Privacy;
}

/** The text messages that a page sends to the app. */
export type PageMessage =
  /** A negative latency is none. */
  | { type: 'shown'; frame: number; latencyMs: number }
  /** Somebody touches this page. */
  | { type: 'touched' }
  /** The visit has ended and this page has forgotten it. */
  | { type: 'ended' }
  | { type: 'offer-camera' }
  | { type: 'alive'; renderedAgeMs: number; hidden: boolean }
  /** This page is closed or loads itself anew; one that crashed can't say so. */
  | { type: 'bye' }
  /** The privacy notice stands on the glass. */
  | { type: 'notice-shown' }
  /** The shopper agrees to the camera for this visit. */
  | { type: 'start-camera' }
  /** What shall be put on who stands before this mirror; nothing without an item. */
  | { type: 'wear'; item?: string }
  /** One frame, looked at longer, with this item put on; else with what is worn. */
  | { type: 'still'; ask: number; item?: string }
  /** That still is not wanted any more. */
  | { type: 'no-still' }
  /** This page, one of staff's, shows the live picture too. */
  | { type: 'want-frames' }
  /** It shows it no longer. */
  | { type: 'no-frames' }
  /** What came of a run of flashes; no latency where they were not seen. */
  | { type: 'flashed'; run: number; latenciesMs: readonly number[]; hidden: boolean }
  | { type: 'ping' };

const TYPES: readonly string[] = [
  ...['hello', 'scene', 'camera', 'sync', 'read', 'store', 'goods', 'help', 'queue', 'camera-offer'],
  ...['visit', 'hand', 'ended', 'touched', 'presence', 'reload', 'mirror', 'light', 'flash', 'still'],
];

/** Undefined for text that is none of the known messages: a newer app may send more than this page knows. */
export function parseMessage(text: string): ServerMessage | undefined {
  try {
    const read = JSON.parse(text) as { type?: string } | null;
    return TYPES.includes(read?.type ?? '') ? (read as ServerMessage) : undefined;
  } catch {
    return undefined;
  }
}
