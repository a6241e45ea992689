import type { Deed } from './shapes';

/** After this long nobody waits for it any more. */
export const TOO_LATE_MS = 10 * 60_000;

const KEY = 'trumeau-phone-unsent';

/** What staff did and the app has not heard yet; it outlives a reload of the page. */
export class Unsent {
  private deeds: readonly Deed[];

  constructor(private readonly kept: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> = localStorage) {
    this.deeds = read(kept.getItem(KEY));
  }

  get all(): readonly Deed[] {
    return this.deeds;
  }

  /** A new deed; a later answer to the same request replaces one that was not sent yet. */
  add(deed: Deed): void {
    this.keep([...this.deeds.filter((other) => other.request !== deed.request), deed]);
  }

  remove(key: string): void {
    this.keep(this.deeds.filter((deed) => deed.key !== key));
  }

  /** Lets go of what came too late; returns it, to be told. */
  dropLate(now: number): readonly Deed[] {
    const late = this.deeds.filter(({ at }) => Math.abs(now - at) >= TOO_LATE_MS);
    if (late.length) {
      this.keep(this.deeds.filter((deed) => !late.includes(deed)));
    }
    return late;
  }

  clear(): void {
    this.keep([]);
  }

  private keep(deeds: readonly Deed[]): void {
    this.deeds = deeds;
    try {
      if (deeds.length) {
        this.kept.setItem(KEY, JSON.stringify(deeds));
      } else {
        this.kept.removeItem(KEY);
      }
    } catch {
      // no room: it is kept in the page's memory all the same
    }
  }
}

function read(text: string | null): readonly Deed[] {
  try {
    const found = JSON.parse(text ?? '[]') as unknown;
    return Array.isArray(found) ? (found as Deed[]).filter(isDeed) : [];
  } catch {
    return [];
  }
}

function isDeed(found: Partial<Deed> | null): boolean {
  return [found?.key, found?.name, found?.request, found?.thing].every((each) => typeof each === 'string') && typeof found?.at === 'number';
}
