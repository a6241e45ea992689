import { ApiProblem, problemCode } from '../../api/api';
import type { Page } from '../../live/page';

/** After this long without a touch the console closes by itself: whoever opened it has gone. */
export const ALONE_MS = 2 * 60_000;

/** Looks after the open console: keeps its figures fresh and closes it when it is left alone. */
export class Watch {
  private owed = false;
  private times = 0;

  constructor(private readonly page: Page) {}

  /** To be called again and again. A logout that did not reach the app comes before any other question. */
  async look(): Promise<void> {
    const { now, visit, staff } = this.page.state.value;
    const alone = now - visit.touchedAt >= ALONE_MS;
    if (staff ? alone : this.owed) {
      await this.leave();
    } else if (!alone) {
      await this.ask();
    }
  }

  async leave(): Promise<void> {
    this.times += 1;
    this.owed = true;
    this.page.patch({ staff: undefined });
    this.owed = await this.page.api.logout().then(
      () => false,
      (thrown) => problemCode(thrown) === 'app-unreachable',
    );
  }

  /** An answer that was asked for before a logout opens nothing. */
  private async ask(): Promise<void> {
    const { times } = this;
    try {
      const staff = await this.page.api.staffStatus();
      if (times === this.times) {
        this.page.patch({ staff });
      }
    } catch (thrown) {
      if (thrown instanceof ApiProblem && thrown.status === 401) {
        this.page.patch({ staff: undefined });
      }
    }
  }
}
