import type { AskedFor } from '../../api/shapes';

/** What a phone is logged in as. */
export interface PhoneLogin {
  readonly name: string;
  /** Sent with every deed; no other page can know it. */
  readonly csrf: string;
}

/** All that the app tells a phone of the queue. */
export interface PhoneQueue {
  readonly name: string;
  readonly onDuty: boolean;
  /** Who else is on duty. */
  readonly others: readonly string[];
  readonly requests: readonly AskedFor[];
}

/** Something that staff did to a request; kept until the app has said what came of it. */
export interface Deed {
  /** Random: the app does a deed once, however often it is sent. */
  readonly key: string;
  readonly name: string;
  readonly request: string;
  /** What is wanted, for words about it when the request is gone. */
  readonly thing: string;
  /** The code of an answer; without one the request is only taken. */
  readonly reply?: string;
  readonly at: number;
}
