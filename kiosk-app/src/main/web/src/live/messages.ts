import type { CameraState, Card, Help, Privacy, Scene, StoreInfo, SyncInfo } from '../api/shapes';

/** The text messages that the app sends to a page. */
export type ServerMessage =
  | { type: 'hello'; screen: string; store: StoreInfo; camera: CameraState; sync: SyncInfo; scene: Scene; help?: Help; privacy?: Privacy }
  | { type: 'scene'; scene: Scene }
  | { type: 'camera'; camera: CameraState }
  | { type: 'sync'; sync: SyncInfo }
  /** A tag was read that hangs on no garment in sight. */
  | { type: 'read'; item: Card }
  /** Figures of stock or price are others now. */
  | { type: 'goods' }
  | { type: 'help'; help: Help }
  /** What staff see of the requests is another now. */
  | { type: 'queue' }
  | { type: 'camera-offer'; accepted: boolean };

/** The text messages that a page sends to the app. */
export type PageMessage =
  | { type: 'shown'; frame: number; latencyMs: number }
  /** Somebody touches this page. */
  | { type: 'touched' }
  /** The visit has ended and this page has forgotten it. */
  | { type: 'ended' }
  | { type: 'offer-camera' }
  | { type: 'ping' };

const TYPES: readonly string[] = ['hello', 'scene', 'camera', 'sync', 'read', 'goods', 'help', 'queue', 'camera-offer'];

/** Undefined for text that is none of the known messages: a newer app may send more than this page knows. */
export function parseMessage(text: string): ServerMessage | undefined {
  try {
    const read = JSON.parse(text) as { type?: string } | null;
    return TYPES.includes(read?.type ?? '') ? (read as ServerMessage) : undefined;
  } catch {
    return undefined;
  }
}
