/** The JSON that the app sends of its store wall; see `trumeau.kiosk.wall`. */

export const ACTS = ['garment', 'unsure', 'no-garment', 'cut', 'price', 'tamper', 'request', 'goodbye'] as const;
export type Act = (typeof ACTS)[number];

export type PartState = 'waiting' | 'playing' | 'done' | 'stopped' | 'failed';

/** What proves a fact. */
export interface Evidence {
  readonly frame?: number;
  readonly millis?: number;
  readonly model?: string;
  readonly generation?: number;
  readonly release?: number;
  readonly command: string;
}

export interface Fact {
  readonly code: string;
  readonly figures: Readonly<Record<string, unknown>>;
  readonly evidence: Evidence;
}

export interface Part {
  readonly act: Act;
  readonly lastsMs: number;
  readonly state: PartState;
  readonly tookMs?: number;
  readonly facts: readonly Fact[];
}

export interface Performance {
  readonly state: PartState;
  readonly lastsMs: number;
  readonly elapsedMs: number;
  readonly parts: readonly Part[];
}

export interface WallView {
  /** Whether the camera is told what to see. */
  readonly cast: boolean;
  readonly performance: Performance;
}
