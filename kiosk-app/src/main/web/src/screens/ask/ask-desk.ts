import { problemCode } from '../../api/api';
import { Signal } from '../../house/signal';
import type { AskApi } from './ask-api';
import type { AskThing, AskView } from './shapes';

export interface AskState {
  readonly view?: AskView;
  /** Why there is nothing to see: the visit is over, or there was never such a code. */
  readonly end?: 'over' | 'unknown' | undefined;
  /** The app does not answer. */
  readonly lost: boolean;
  /** What went wrong with the last wish, as a code. */
  readonly trouble?: string | undefined;
  /** The size that is being asked for. */
  readonly asking?: { readonly itemId: string; readonly size: string } | undefined;
}

/** What a shopper's phone knows and may do. In this page's memory only; the pass is in its address until the visit ends. */
export class AskDesk {
  readonly state = new Signal<AskState>({ lost: false });
  private readonly ended: () => void;

  /** @param ended is told once when there is nothing more to see */
  constructor(
    readonly api: AskApi,
    ended: () => void = () => undefined,
  ) {
    this.ended = ended;
  }

  /** To be called again and again. */
  async look(): Promise<void> {
    if (!this.state.value.end && !this.state.value.asking) {
      await this.told(this.api.view(), { lost: true });
    }
  }

  async ask({ itemId, colour }: AskThing, size: string): Promise<void> {
    if (!this.state.value.asking) {
      this.patch({ asking: { itemId, size }, trouble: undefined });
      await this.told(this.api.ask({ itemId, size, colour }), {});
      this.patch({ asking: undefined });
    }
  }

  async withdraw(request: string): Promise<void> {
    await this.told(this.api.withdraw(request), {});
  }

  private async told(answer: Promise<AskView>, otherwise: Partial<AskState>): Promise<void> {
    try {
      const view = await answer;
      const { trouble } = this.state.value;
      const still = trouble === 'app-unreachable' ? undefined : trouble; // it is reached again
      this.patch({ view: { ...view, things: this.steady(view) }, lost: false, trouble: still });
    } catch (thrown) {
      this.failed(problemCode(thrown), otherwise);
    }
  }

  private failed(code: string, otherwise: Partial<AskState>): void {
    if (code === 'pass-over' || code === 'pass-unknown') {
      this.state.set({ lost: false, end: code === 'pass-over' ? 'over' : 'unknown' });
      this.ended();
    } else if (code === 'request-unknown') {
      this.patch({ lost: false }); // it has ended meanwhile, and the next look tells how
    } else {
      this.patch(otherwise.lost ? otherwise : { trouble: code });
    }
  }

  /** What the mirror showed stays while it sees nobody for a moment. */
  private steady({ here, things }: AskView): readonly AskThing[] {
    return here && !things.length ? (this.state.value.view?.things ?? []) : things;
  }

  private patch(part: Partial<AskState>): void {
    this.state.set({ ...this.state.value, ...part });
  }
}
