/** The JSON shapes that the app sends: codes and parameters, never sentences. */
import type { Drawn } from '../hand/shapes';

export type Relation = 'same' | 'nearest' | 'similar' | 'goes-with' | 'also-took';
/** `yours`: the garment is the shopper's own. */
export type Claim = 'this-item' | 'not-carried' | 'none' | 'ask-us' | 'yours';

export interface Reason {
  readonly code: string;
  readonly [param: string]: string | number | undefined;
}

export interface Price {
  readonly amount: string;
  readonly currency: string;
}

export interface Card {
  readonly itemId: string;
  readonly title: string;
  readonly category: string;
  readonly colour?: string;
  readonly score?: number;
  readonly relation?: Relation;
  readonly reasons?: readonly Reason[];
  readonly price?: Price;
  readonly sizesInStock?: readonly string[];
  readonly place?: string;
  readonly picture?: string;
  /** Whether a mirror can put it on somebody. */
  readonly wearable?: boolean;
  readonly demoData?: boolean;
  readonly stockAsOf?: string;
}

/** A rectangle in 0..1 of the upright picture. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Guess {
  readonly category: string;
  readonly confidence: number;
}

export interface Garment {
  readonly track?: number;
  /** `chosen` by the shopper. */
  readonly state: 'recognised' | 'unsure' | 'chosen';
  readonly category: string;
  readonly confidence: number;
  readonly abstained?: boolean;
  readonly topK?: readonly Guess[];
  readonly box: Box;
  readonly colour?: string;
  readonly colourHex?: string;
  /** What else is surely seen of its look: pattern, sleeve, length. */
  readonly traits?: readonly { readonly attribute: string; readonly value: string }[];
  readonly tag?: { readonly symbology: string; readonly text: string };
  /** The categories among which the shopper may choose; absent while nothing is asked. */
  readonly options?: readonly string[];
  readonly claim: Claim;
  readonly cards: readonly Card[];
  /** How many cards more there would be without the visit's filters. */
  readonly hidden?: number;
}

export interface Scene {
  readonly frame: number;
  readonly capturedAt?: string;
  readonly garments: readonly Garment[];
}

export interface Variant {
  readonly size: string;
  readonly colour?: string;
  readonly stock: number;
  /** When that was true, and who said so: `release`, `pos`, `file` or `staff`. */
  readonly countedAt?: string;
  readonly source?: string;
}

/** An item as staff look it up to count it. */
export interface Shelf {
  readonly itemId: string;
  readonly title: string;
  readonly place: string;
  readonly picture: string;
  readonly variants: readonly Variant[];
}

/** One size in one colour of an item, as it is asked for. */
export interface Wish {
  readonly itemId: string;
  readonly size: string;
  readonly colour: string;
}

/** A thing that is wanted, with what the catalogue knows of it. */
export interface Thing extends Wish {
  readonly title: string;
  readonly place: string;
  readonly stock: number;
  readonly picture?: string;
}

/** "Bring me this in M", or without a thing "please come"; and what became of it. */
export interface AskedFor extends Partial<Thing> {
  readonly id: string;
  readonly state: 'waiting' | 'taken' | 'answered' | 'unanswered' | 'withdrawn';
  /** The name of who has taken it. */
  readonly staff?: string;
  readonly reply?: string;
  readonly askedAt: string;
  readonly waitedMs: number;
  readonly promisedMs: number;
}

/** The code for the shopper's own phone. */
export interface AskCode {
  /** Whether there is ever one on this device. */
  readonly wanted: boolean;
  /** What it says; absent while phones can't come in. */
  readonly link?: string;
  readonly code?: Drawn;
  /** How many phones have opened one in this visit. */
  readonly phones: number;
}

/** What staff can do for a shopper now. */
export interface Help {
  readonly onDuty: boolean;
  readonly promiseMs: number;
  readonly requests: readonly AskedFor[];
}

/** What staff see of the requests of this device. */
export interface StaffQueue {
  readonly onDuty: readonly string[];
  readonly waits: { readonly answered: number; readonly unanswered: number; readonly p50Ms?: number; readonly p95Ms?: number };
  readonly requests: readonly AskedFor[];
}

export interface Item {
  readonly itemId: string;
  readonly title: string;
  readonly category: string;
  readonly colour?: string;
  readonly pattern?: string;
  readonly brand?: string;
  readonly price?: Price;
  readonly variants: readonly Variant[];
  readonly place?: string;
  readonly stockAsOf?: string;
  readonly priceAsOf?: string;
  readonly pictures: readonly string[];
  readonly material?: string;
  /** Codes of care symbols (ISO 3758), as `wash-30`. */
  readonly care?: readonly string[];
  readonly demoData?: boolean;
  readonly similar: readonly Card[];
  readonly goesWith: readonly Card[];
  readonly alsoTook: readonly Card[];
}

/** A rectangle of the floor, in metres from the map's upper left. */
export interface Plot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly depth: number;
}

/** A point of the floor, in metres. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The store's floor with the rail of one item. */
export interface Floor {
  readonly outline: readonly Spot[];
  readonly rails: readonly (Plot & { readonly code: string })[];
  readonly fixtures: readonly (Plot & { readonly kind: string })[];
  readonly areas: readonly (Plot & { readonly name: string })[];
  readonly rail: string;
  readonly kiosk?: Spot;
  readonly way?: { readonly points: readonly Spot[]; readonly steps: number; readonly side: string };
}

/** Another store and what it has of an item. */
export interface StoreThere {
  readonly name: string;
  readonly metres?: number;
  readonly address?: string;
  readonly hours?: string;
  /** Sizes of which it has a piece; without a colour where a size comes in one only. */
  readonly figures: readonly { readonly size: string; readonly colour?: string; readonly pieces: number; readonly countedAt: string }[];
}

/** Where else an item can be had: the nearest store first, and its page in the shop on the web. */
export interface Elsewhere {
  readonly stores: readonly StoreThere[];
  readonly shop?: string;
}

/** How an item fits: counted answers, told from ten on; and whether this visit has answered. */
export interface Fit {
  readonly note?: {
    readonly code: string;
    readonly sizeUp: number;
    readonly asUsual: number;
    readonly sizeDown: number;
    readonly total: number;
  };
  readonly answered: boolean;
}

/** What surrounds an item; each part is absent where the release doesn't tell it. */
export interface Around {
  readonly floor?: Floor;
  readonly elsewhere?: Elsewhere;
  readonly fit?: Fit;
}

/** What a board is about. */
export type BoardOf = { readonly item: string } | { readonly track: number } | 'photo';

export interface Slot {
  readonly part: string;
  readonly kept: boolean;
  /** The one that was kept, else the best first. */
  readonly cards: readonly Card[];
}

/** An outfit around one thing, with a slot for each place that this leaves empty. */
export interface Board {
  readonly item?: Card;
  readonly garment?: Pick<Garment, 'category' | 'colour' | 'colourHex'>;
  readonly slots: readonly Slot[];
}

export interface StoreInfo {
  readonly name: string;
  readonly languages?: readonly string[];
  readonly demoData?: boolean;
  readonly categories?: readonly string[];
  readonly itemCount?: number;
  /** Absent where the app does not tell its glass. */
  readonly screen?: { readonly diagonal: number; readonly bottomEdgeMm: number };
}

export interface SyncInfo {
  readonly state: 'current' | 'syncing' | 'stale' | 'none';
  readonly generation?: number | null;
  readonly release?: number | null;
  readonly publishedAt?: string | null;
  readonly installedAt?: string | null;
  readonly lastOutcome?: { readonly code: string; readonly detail?: string | null; readonly at?: string | null } | null;
  readonly lastAttemptAt?: string | null;
  readonly nextAttemptAt?: string | null;
  readonly demoData?: boolean;
  readonly storeName?: string | null;
}

export interface CameraState {
  readonly status:
    | 'starting'
    | 'live'
    | 'stalled'
    | 'frozen'
    | 'absent'
    | 'waiting-for-page'
    | 'waiting-for-notice'
    | 'waiting-for-touch';
  readonly spec?: string;
  readonly code: string;
  readonly since?: string;
  readonly frames?: number;
  readonly drops?: number;
  readonly retryInMs?: number | null;
}

/** The app leaves out what it has not measured. */
export interface Spread {
  readonly p50?: number;
  readonly p95?: number;
  readonly n: number;
}

/** How many things of one kind are held for the visit. */
export interface Held {
  readonly kind: string;
  readonly count: number;
}

/** The visit as the app knows it, and how long it lasts without a sign of the shopper. */
export interface HeldVisit {
  readonly held: readonly Held[];
  readonly askAfterMs: number;
  readonly answerMs: number;
}

export interface Privacy {
  readonly picturesStored: number;
}

/** What a lesson is about; `title` is the item's, where the catalogue has it. */
export interface LessonSubject {
  readonly kind: 'category' | 'item';
  readonly name: string;
  readonly category: string;
  readonly title?: string;
}

/** What a lesson was measured to do. */
export interface LessonTrial {
  readonly views: number;
  readonly recognised: number;
  readonly others: number;
  readonly falseAlarms: number;
  readonly confused: readonly string[];
}

export interface LessonDraft {
  readonly subject: LessonSubject;
  readonly photos: readonly { readonly agreement?: number; readonly verdict: 'first' | 'helps' | 'unlike' }[];
  readonly needed: number;
  readonly trial?: LessonTrial;
}

export interface LessonRow {
  readonly number: number;
  readonly subject: LessonSubject;
  readonly at: string;
  readonly by: string;
  readonly standing: 'on' | 'undone' | 'set-aside' | 'not-carried';
  readonly trial: LessonTrial;
}

export interface Teaching {
  readonly draft?: LessonDraft;
  readonly lessons: readonly LessonRow[];
}

/** How the staff's phones reach this device. */
export interface PhoneLine {
  readonly state: 'off' | 'waits-for-pin' | 'on' | 'failed';
  /** Why it could not be opened. */
  readonly problem?: string;
  /** Where phones find their page, the surest address first. */
  readonly pages: readonly string[];
  readonly certificate?: { readonly fingerprint: string; readonly until: string; readonly selfSigned: boolean };
  /** How long no PIN may be tried on phones, since too many were wrong. */
  readonly shutSeconds: number;
  /** The names that are logged in. */
  readonly phones: readonly string[];
}

export interface StaffStatus {
  readonly sync: SyncInfo;
  readonly camera: CameraState;
  readonly latency: {
    readonly frameToCanvasMs: Spread;
    readonly frameToSceneMs: Spread;
    readonly shownFps?: number;
    readonly droppedFrames: number;
  };
  /** Absent while no release serves. */
  readonly model?: { readonly name: string; readonly version: string; readonly embeddingSpace: string };
  readonly screens: readonly {
    readonly screen: string;
    readonly connected: number;
    /** Absent while no page of it has told how it does. */
    readonly state?: 'well' | 'hidden' | 'frozen' | 'gone' | 'crashed';
    readonly lastShownAgeMs?: number;
    readonly renderedAgeMs?: number;
  }[];
  readonly app: { readonly version: string; readonly upSeconds: number; readonly rssMb: number };
  /** Absent when the data folder can't be counted. */
  readonly privacy?: Privacy;
  /** Absent while the app starts or stops. */
  readonly events?: EventsInfo;
}

/** How the events of this device stand on their way up. */
export interface EventsInfo {
  readonly state: string;
  readonly waiting: number;
  readonly dropped: number;
  readonly detail?: string;
  readonly at?: string;
}
