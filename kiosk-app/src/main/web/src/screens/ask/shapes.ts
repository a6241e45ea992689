import type { AskedFor, Price } from '../../api/shapes';

/** One thing of the mirror's that can be asked for. */
export interface AskThing {
  readonly itemId: string;
  readonly title: string;
  readonly colour: string;
  readonly price: Price;
  /** Those that are here. */
  readonly sizes: readonly string[];
  readonly place: string;
  readonly picture?: string;
  /** Whether the mirror puts it on now. */
  readonly worn: boolean;
  readonly demoData: boolean;
}

/** All that the app tells a shopper's phone. */
export interface AskView {
  readonly store: string;
  readonly onDuty: boolean;
  /** Whether the shopper is still before the mirror. */
  readonly here: boolean;
  readonly things: readonly AskThing[];
  /** What was asked from this phone. */
  readonly requests: readonly AskedFor[];
}
