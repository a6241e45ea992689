import type { AskedFor } from '../../api/shapes';
import { Signal } from '../../house/signal';
import { Bell, type BellState } from './bell';
import { isForThing } from '../../live/asked';
import { t } from '../../i18n/language';
import { Line } from './line';
import { PhoneRefusal, type PhoneApi } from './phone-api';
import type { Deed, PhoneLogin, PhoneQueue } from './shapes';
import { Unsent } from './unsent';

/** Something that staff must be told, as a code and what its words need. */
export interface Notice {
  readonly code: string;
  readonly thing?: string;
  readonly name?: string;
  readonly seconds?: number;
}

/** All that the phone shows, as one immutable value. */
export interface PhoneState {
  /** Undefined until the app has said whether this phone is logged in. */
  readonly login?: PhoneLogin | null;
  readonly queue?: PhoneQueue | undefined;
  /** When the queue came, by the phone's own steady clock: waits count on from there. */
  readonly queueAt: number;
  readonly now: number;
  readonly lostAt?: number | undefined;
  readonly unsent: readonly Deed[];
  readonly notice?: Notice | undefined;
  readonly bell: BellState;
  readonly busy: boolean;
}

export interface PhoneParts {
  readonly api: PhoneApi;
  readonly unsent: Unsent;
  readonly bell: Bell;
  /** Steady milliseconds, for waits. */
  readonly clock: () => number;
  /** The time of day, for what must not come too late. */
  readonly today: () => number;
}

/** One open phone: its login, the queue, and what was done and is not sent yet. */
export class PhoneDesk {
  readonly state: Signal<PhoneState>;
  private readonly line: Line;
  private known: ReadonlySet<string> | undefined;
  private sending = false;

  constructor(
    private readonly parts: PhoneParts,
    line: (listener: ConstructorParameters<typeof Line>[0]) => Line = (listener) => new Line(listener, parts.clock),
  ) {
    const { unsent, bell, clock } = parts;
    this.state = new Signal<PhoneState>({ queueAt: 0, now: clock(), unsent: unsent.all, bell: bell.state, busy: false });
    this.line = line({
      queue: (queue) => this.received(queue),
      alive: () => this.alive(),
      beat: () => void this.here(),
      lost: () => this.lost(),
      out: () => this.leftBy('not-logged-in'),
    });
  }

  get csrf(): string {
    return this.state.value.login?.csrf ?? '';
  }

  /** Finds out whether this phone is logged in already. */
  async start(): Promise<void> {
    try {
      this.opened(await this.parts.api.me());
    } catch (thrown) {
      const refusal = thrown as PhoneRefusal;
      this.patch({ login: null, notice: refusal.code === 'not-logged-in' ? undefined : noticeOf(refusal) });
    }
  }

  /** Called from a touch, which is what a phone wants before it sounds. */
  async login(pin: string, name: string): Promise<void> {
    this.patch({ busy: true, notice: undefined });
    await this.parts.bell.allow();
    try {
      this.opened(await this.parts.api.login(pin, name.trim()));
    } catch (thrown) {
      this.patch({ notice: noticeOf(thrown as PhoneRefusal) });
    } finally {
      this.patch({ busy: false });
    }
  }

  /** Leaves; without the app's answer the phone stays logged in, and says so. */
  async leave(): Promise<void> {
    try {
      await this.parts.api.logout(this.csrf);
      this.parts.unsent.clear();
      this.leftBy(undefined);
    } catch (thrown) {
      this.refused(thrown as PhoneRefusal);
    }
  }

  async duty(on: boolean): Promise<void> {
    this.patch({ busy: true, notice: undefined });
    try {
      this.received(await this.parts.api.duty(on, this.csrf));
    } catch (thrown) {
      this.refused(thrown as PhoneRefusal);
    } finally {
      this.patch({ busy: false });
    }
  }

  /** Takes a request, or answers it when there is a reply: kept first, then sent. */
  async act(request: AskedFor, reply?: string): Promise<void> {
    const { login } = this.state.value;
    if (login) {
      const key = crypto.randomUUID();
      const thing = isForThing(request) ? `${request.title} ${request.size}` : t('call.come');
      this.parts.unsent.add({ key, name: login.name, request: request.id, thing, at: this.parts.today(), ...(reply !== undefined && { reply }) });
      this.patch({ unsent: this.parts.unsent.all, notice: undefined });
      await this.send();
    }
  }

  /** That a line is open says nothing of this phone: only its own word keeps it on duty. */
  private async here(): Promise<void> {
    await this.parts.api.me().catch(() => {
      // the line tells what has become of it
    });
  }

  async toggleBell(): Promise<void> {
    await this.parts.bell.toggle();
    this.patch({ bell: this.parts.bell.state });
  }

  dismiss(): void {
    this.patch({ notice: undefined });
  }

  /** Once a second: counts the waits, finds a silent line, and tries again what is not sent. */
  tick(): void {
    this.patch({ now: this.parts.clock(), bell: this.parts.bell.state });
    if (this.state.value.login) {
      this.line.look();
      const [late] = this.parts.unsent.dropLate(this.parts.today());
      if (late) {
        this.patch({ unsent: this.parts.unsent.all, notice: { code: 'came-too-late', thing: late.thing } });
      }
    }
  }

  /** Sends what is not sent, in its order, until the first that does not get through. */
  async send(): Promise<void> {
    if (this.sending) {
      return;
    }
    this.sending = true;
    try {
      for (let deed = this.parts.unsent.all[0]; deed && this.state.value.login; deed = this.parts.unsent.all[0]) {
        if (!(await this.sent(deed))) {
          return;
        }
      }
    } finally {
      this.sending = false;
      this.patch({ unsent: this.parts.unsent.all });
    }
  }

  /** Whether the app has said what came of it. */
  private async sent(deed: Deed): Promise<boolean> {
    try {
      const queue = await this.parts.api.deed(deed, this.csrf);
      this.parts.unsent.remove(deed.key);
      this.received(queue);
      return true;
    } catch (thrown) {
      const refusal = thrown as PhoneRefusal;
      if (isForNow(refusal)) {
        if (refusal.status === 0) {
          this.patch({ lostAt: this.state.value.lostAt ?? this.parts.clock() });
        } else {
          this.refused(refusal);
        }
        return false;
      }
      this.parts.unsent.remove(deed.key);
      this.patch({ notice: { ...noticeOf(refusal), thing: deed.thing } });
      return true;
    }
  }

  private opened(login: PhoneLogin): void {
    if (this.parts.unsent.all.some(({ name }) => name !== login.name)) {
      this.parts.unsent.clear();
    }
    this.known = undefined;
    this.patch({ login, notice: undefined, unsent: this.parts.unsent.all, bell: this.parts.bell.state, lostAt: undefined });
    this.line.start();
    void this.send();
  }

  private received(queue: PhoneQueue): void {
    const waiting = new Set(queue.requests.filter(({ state }) => state === 'waiting').map(({ id }) => id));
    const isNew = [...waiting].some((id) => !(this.known ?? waiting).has(id));
    const wasOnDuty = this.state.value.queue?.onDuty ?? false;
    this.known = new Set([...(this.known ?? []), ...waiting]);
    const now = this.parts.clock();
    this.patch({ queue, queueAt: now, now });
    if (isNew && (queue.onDuty || wasOnDuty)) {
      this.parts.bell.ring();
    }
  }

  private alive(): void {
    const wasLost = this.state.value.lostAt !== undefined;
    this.patch({ lostAt: undefined });
    if (wasLost || this.parts.unsent.all.length) {
      void this.send();
    }
  }

  private lost(): void {
    this.patch({ lostAt: this.state.value.lostAt ?? this.parts.clock() });
    void this.parts.api.me().catch((thrown: PhoneRefusal) => thrown.status === 401 && this.leftBy('not-logged-in'));
  }

  private refused(refusal: PhoneRefusal): void {
    if (refusal.status === 401) {
      this.leftBy('not-logged-in');
    } else {
      this.patch({ notice: noticeOf(refusal) });
    }
  }

  /** What is not sent stays: the same name may log in again and send it. */
  private leftBy(code: string | undefined): void {
    this.line.stop();
    this.patch({ login: null, queue: undefined, lostAt: undefined, unsent: this.parts.unsent.all, notice: code ? { code } : undefined });
  }

  private patch(part: Partial<PhoneState>): void {
    this.state.set({ ...this.state.value, ...part });
  }
}

/** Whether the same may go well in a while: no network, a busy app, a login that has ended. */
function isForNow({ status }: PhoneRefusal): boolean {
  return status === 0 || status === 401 || status === 429 || status >= 500;
}

function noticeOf({ code, about }: PhoneRefusal): Notice {
  const seconds = about?.retryAfterSeconds;
  return { code, ...(about?.name !== undefined && { name: about.name }), ...(seconds !== undefined && { seconds }) };
}
