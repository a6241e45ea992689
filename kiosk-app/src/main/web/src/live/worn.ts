import type { LiveFrame } from './frame';

/** The parser may miss a garment in a frame or two. */
const FORGETS_MS = 2_000;

/** What somebody before the mirror wears, with patience for a frame that misses it. */
export class WornWatch {
  private at = -Infinity;
  private seenParts: readonly string[] = [];

  /** Whether somebody has just come. */
  look(frame: LiveFrame | undefined, now: number): boolean {
    const parts = frame?.header.worn[0]?.layers.map(({ part }) => part) ?? [];
    const came = parts.length > 0 && !this.parts(now).length;
    if (parts.length) {
      this.seenParts = parts;
      this.at = now;
    }
    return came;
  }

  /** The parts that are seen now; none when nobody is there. */
  parts(now: number): readonly string[] {
    return now - this.at < FORGETS_MS ? this.seenParts : [];
  }
}
