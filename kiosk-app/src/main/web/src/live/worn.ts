import { FRONT, type LiveFrame } from './frame';

/** The parser may miss a garment in a frame or two. */
const FORGETS_MS = 2_000;

/** What somebody before the mirror wears, with patience for frames that miss a part of it. */
export class WornWatch {
  private readonly seenAt = new Map<string, number>();

  /** Whether something has just come. */
  look(frame: LiveFrame | undefined, now: number): boolean {
    const before = this.parts(now);
    const parts = (frame?.header.worn[0]?.layers ?? []).map(({ part }) => part).filter((part) => part !== FRONT);
    parts.forEach((part) => this.seenAt.set(part, now));
    return parts.some((part) => !before.includes(part));
  }

  /** The parts that are seen now; none when nobody is there. */
  parts(now: number): readonly string[] {
    return [...this.seenAt].flatMap(([part, at]) => (now - at < FORGETS_MS ? [part] : []));
  }
}
