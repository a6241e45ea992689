import { measured, type Edge, type Measured, type Sample } from './flash';

/** A glass may flash three times a second before it harms anybody; this one flashes less than once and a quarter. */
const SHORTEST_MS = 420;
const LONGEST_MS = 900;
/** Black before the first flash, so that a camera has settled, and after the last, so that it is seen. */
const SETTLES_MS = 1500;

/** The hands of a run: what it shows, when that is on the glass, and its clock and chance. */
export interface Hands {
  /** Draws the whole glass white or black; undefined: as ever. */
  readonly show: (white: boolean | undefined) => void;
  readonly committed: (action: () => void) => void;
  readonly later: (action: () => void, ms: number) => void;
  readonly clock: () => number;
  readonly random: () => number;
}

/** Flashes the glass by chance and times when the live picture shows it. */
export class FlashRun {
  private readonly edges: Edge[] = [];
  private readonly samples: Sample[] = [];
  private over = false;

  constructor(
    private readonly flashes: number,
    private readonly hands: Hands,
    private readonly done: (seen: Measured | undefined) => void,
  ) {}

  start(): void {
    this.hands.show(false);
    this.hands.later(() => this.flip(2 * this.flashes), SETTLES_MS);
  }

  /** The live picture was drawn anew; its brightness counts from when it is on the glass. */
  drawn(cells: readonly number[]): void {
    if (!this.over) {
      this.hands.committed(() => this.samples.push({ at: this.hands.clock(), cells }));
    }
  }

  /** Ends it without an answer. */
  stop(): void {
    if (!this.over) {
      this.over = true;
      this.hands.show(undefined);
    }
  }

  private flip(left: number): void {
    if (this.over) {
      return;
    }
    if (left === 0) {
      this.hands.later(() => this.end(), SETTLES_MS);
      return;
    }
    const white = left % 2 === 0;
    this.hands.show(white);
    this.hands.committed(() => this.edges.push({ at: this.hands.clock(), white }));
    this.hands.later(() => this.flip(left - 1), SHORTEST_MS + this.hands.random() * (LONGEST_MS - SHORTEST_MS));
  }

  private end(): void {
    if (!this.over) {
      this.stop();
      this.done(measured(this.edges, this.samples));
    }
  }
}
