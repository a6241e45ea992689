import { problemCode } from '../api/api';
import { byName, type Asked } from './finding';
import type { Found, Wanted } from './shapes';
import { kindsOf, only, without, type Kind } from './wanted';

/** What is known of a search just now. */
export interface Answer {
  readonly found?: Found;
  /** Whether it was found by its name only: all that was said is taken for words. */
  readonly named?: boolean;
  /** How many cards were asked for. */
  readonly limit?: number;
  /** All that the store has, for what may be suggested. */
  readonly store?: Found;
  /** The code of what went wrong. */
  readonly trouble?: string;
  /** How many items there would be without one thing, or where that does not help, with one thing only. */
  readonly relaxed?: readonly Relaxation[];
}

export interface Relaxation {
  readonly how: 'without' | 'only';
  readonly kind: Kind | 'words';
  readonly items: number;
}

type Ask = (words: string, wanted: Wanted, limit: number) => Promise<Found>;

const PAGE = 24;
const MOST = 100;
const FEW = 3;
/** A person types on; only a pause is asked about. */
export const PAUSE_MS = 140;

/**
 * Asks the app for what is wanted, and tells the newest answer only: one that comes late is dropped, but for what it says
 * of the whole store.
 */
export class Searcher {
  private key = '';
  private asked: Asked | undefined;
  private limit = PAGE;
  private number = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private answer: Answer = {};

  constructor(
    private readonly ask: Ask,
    private readonly tell: (answer: Answer) => void,
  ) {}

  /** Wants this from now on; nothing any more when it is undefined, and then all is forgotten. */
  want(asked: Asked | undefined, how: 'typing' | 'chosen'): void {
    const key = asked ? JSON.stringify([asked.words, Object.entries(asked.wanted).sort()]) : '';
    if (key === this.key) {
      return;
    }
    const opened = this.key === '';
    this.key = key;
    this.asked = asked;
    this.limit = PAGE;
    clearTimeout(this.timer);
    if (!asked) {
      this.number += 1;
      this.publish({});
      return;
    }
    this.timer = setTimeout(() => void this.run(), how === 'typing' && !opened ? PAUSE_MS : 0);
  }

  /** Asks the same again. */
  again(): void {
    void this.run();
  }

  /** Asks for more cards of the same. */
  more(): void {
    this.limit = Math.min(MOST, this.limit + PAGE);
    void this.run();
  }

  private async run(): Promise<void> {
    const { asked, limit } = this;
    const number = (this.number += 1);
    if (!asked) {
      return;
    }
    try {
      const filed = await this.ask(asked.words, asked.wanted, limit);
      const named = filed.total ? undefined : await this.named(asked, limit);
      const found = named ?? filed;
      const all = !asked.words && !kindsOf(asked.wanted).length;
      const store = all ? found : this.answer.store;
      if (number !== this.number && all && this.asked) {
        this.publish({ ...this.answer, store: found });
      }
      if (number === this.number) {
        this.publish({ found, limit, ...(named && { named: true }), ...(store && { store }) });
        await (named ? undefined : this.relax(found, asked, number));
      }
    } catch (thrown) {
      if (number === this.number) {
        this.publish({ ...this.answer, trouble: problemCode(thrown) });
      }
    }
  }

  /** What is called by all of the words, where nothing is filed under what they mean. */
  private async named(asked: Asked, limit: number): Promise<Found | undefined> {
    const { words, wanted } = byName(asked);
    if (!words || words === asked.words) {
      return undefined;
    }
    const found = await this.ask(words, wanted, limit);
    return found.total && found.heed === 'all' ? found : undefined;
  }

  /** Where little was found: what would help, one thing at a time. */
  private async relax(found: Found, asked: Asked, number: number): Promise<void> {
    const { words, wanted } = asked;
    const kinds: readonly (Kind | 'words')[] = [...(words ? (['words'] as const) : []), ...kindsOf(wanted)];
    if (found.total > FEW || (found.total > 0 && kinds.length < 2)) {
      return;
    }
    const tried = async (how: Relaxation['how']): Promise<readonly Relaxation[]> => {
      const all = await Promise.all(kinds.map(async (kind) => ({ how, kind, items: await this.count(asked, kind, how) })));
      return all.filter(({ items }) => items > found.total);
    };
    const helps = await tried('without');
    const relaxed = helps.length || kinds.length < 3 ? helps : await tried('only');
    if (number === this.number) {
      this.publish({ ...this.answer, relaxed });
    }
  }

  private async count({ words, wanted }: Asked, kind: Kind | 'words', how: Relaxation['how']): Promise<number> {
    const others = kind === 'words' ? wanted : without(wanted, kind);
    const kept = kind === 'words' ? {} : only(wanted, kind);
    const left = how === 'without' ? others : kept;
    const said = (kind === 'words') === (how === 'only') ? words : '';
    return (await this.ask(said, left, 0)).total;
  }

  private publish(answer: Answer): void {
    this.answer = answer;
    this.tell(answer);
  }
}
