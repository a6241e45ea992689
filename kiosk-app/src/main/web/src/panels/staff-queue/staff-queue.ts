import { html, nothing, unsafeCSS } from 'lit';
import { state } from 'lit/decorators.js';
import { ApiProblem, problemCode } from '../../api/api';
import type { AskedFor, StaffQueue as Queue, Thing } from '../../api/shapes';
import { base } from '../../house/base';
import { Panel } from '../../house/panel';
import { tileStyle } from '../../house/tile';
import { plain } from '../../i18n/bidi';
import { t, tCode } from '../../i18n/language';
import { problemWords } from '../../i18n/say';
import { isForThing, isOpen, repliesTo, replyWords } from '../../live/asked';
import css from './staff-queue.css?inline';

const SIGN_MS = 45_000;

/** The queue at the console. */
export default class StaffQueue extends Panel {
  static readonly tag = 'tm-staff-queue';
  static readonly region = 'staff.main';
  static readonly order = 5;
  static override styles = [base, tileStyle, unsafeCSS(css)];

  @state() private queue: Queue | undefined;
  @state() private name = '';
  @state() private trouble = '';
  private seen = -1;
  private signedAt = 0;

  protected override follow(): (() => void)[] {
    return [...super.follow(), this.page.state.follow(() => this.look())];
  }

  override render() {
    const { queue } = this;
    if (!queue) {
      return nothing;
    }
    const mine = queue.onDuty.includes(this.name.trim());
    const open = queue.requests.filter(isOpen);
    return html`<section data-testid="staff-queue">
      <h2>${t('queue.title')} <small>${waitsWords(queue)}</small></h2>
      <div class="duty">
        <label>${t('queue.name')}<input data-testid="staff-name" maxlength="24" .value=${this.name} @input=${(event: Event) => this.named(event)} /></label>
        <button class="button ${mine ? '' : 'strong'}" data-testid="duty" aria-pressed=${mine} ?disabled=${!this.name.trim()} @click=${() => void this.duty(mine)}>
          ${t(mine ? 'queue.off' : 'queue.on')}
        </button>
      </div>
      <p class="names">${queue.onDuty.length ? t('queue.on-duty', { names: queue.onDuty.join(', ') }) : t('queue.nobody')}</p>
      ${this.trouble ? html`<p class="bad" role="alert">${this.trouble}</p>` : nothing}
      <ul>${open.map((request) => this.one(request))}</ul>
      ${open.length ? nothing : html`<p class="names">${t('queue.empty')}</p>`}
    </section>`;
  }

  private one(request: AskedFor) {
    const seconds = Math.max(0, Math.round((this.now.wall - Date.parse(request.askedAt)) / 1000));
    const mine = request.staff === this.name.trim();
    return html`<li data-testid="queued" data-state=${request.state}>
      <p>${isForThing(request) ? this.thing(request) : html`<b>${t('call.come')}</b>`}</p>
      <p class="wait">${request.staff && !mine ? t('queue.has', { name: request.staff }) : t('queue.waiting', { seconds })}</p>
      ${request.staff ? nothing : this.button('queue-take', t('queue.take'), () => this.page.api.take(request.id, this.name.trim()))}
      ${mine ? html`<div class="replies">${repliesTo(request).map((reply) => this.reply(request, reply))}</div>` : nothing}
    </li>`;
  }

  private thing({ title, size, colour, place }: Thing) {
    return html`<b><bdi>${plain(title)}</bdi></b> <bdi>${plain(size)}</bdi>, ${tCode('colour', colour)} · ${t('card.place', { place })}`;
  }

  private reply(request: AskedFor, reply: string) {
    return this.button(`reply-${reply}`, replyWords(request, reply), () => this.page.api.answer(request.id, this.name.trim(), reply));
  }

  private button(id: string, words: string, deed: () => Promise<Queue>) {
    return html`<button class="button" data-testid=${id} ?disabled=${!this.name.trim()} @click=${() => void this.does(deed)}>${words}</button>`;
  }

  private named(event: Event): void {
    this.name = (event.target as HTMLInputElement).value;
  }

  private duty(mine: boolean): Promise<void> {
    const { api } = this.page;
    return this.does(() => (mine ? api.offDuty(this.name.trim()) : api.onDuty(this.name.trim())));
  }

  private async does(deed: () => Promise<Queue>): Promise<void> {
    this.trouble = '';
    try {
      this.queue = await deed();
    } catch (thrown) {
      this.trouble = problemWords(problemCode(thrown));
      this.seen = -1;
      this.look();
    }
  }

  /** Asks again when the app says that the queue has changed, and gives a sign while somebody here is on duty. */
  private look(): void {
    const { staff, queue, now } = this.now;
    if (!staff) {
      this.queue = undefined;
      this.seen = -1;
      return;
    }
    const mine = this.queue?.onDuty.includes(this.name.trim()) ?? false;
    if (mine && now - this.signedAt > SIGN_MS) {
      this.signedAt = now;
      void this.does(() => this.page.api.onDuty(this.name.trim()));
    } else if (queue !== this.seen) {
      this.seen = queue;
      void this.ask();
    }
  }

  private async ask(): Promise<void> {
    try {
      this.queue = await this.page.api.queue();
    } catch (thrown) {
      this.queue = thrown instanceof ApiProblem && thrown.status === 401 ? undefined : this.queue;
    }
  }
}

function waitsWords({ waits }: Queue): string {
  const seconds = (ms: number | undefined): string => (ms === undefined ? t('staff.never') : String(Math.round(ms / 1000)));
  return t('queue.waits', { p50: seconds(waits.p50Ms), p95: seconds(waits.p95Ms), answered: waits.answered, unanswered: waits.unanswered });
}
