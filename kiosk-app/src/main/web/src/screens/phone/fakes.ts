import type { AskedFor } from '../../api/shapes';
import { ASKED } from '../../house/fakes';
import { Bell } from './bell';
import { Line, type LineListener } from './line';
import type { PhoneApi } from './phone-api';
import { PhoneRefusal } from './phone-api';
import { PhoneDesk } from './phone-desk';
import type { PhonePanel } from './phone-panel';
import type { Deed, PhoneLogin, PhoneQueue } from './shapes';
import { Unsent } from './unsent';

/** Hand-made stand-ins for tests of the phone. */
export const LOGIN: PhoneLogin = { name: 'Ana', csrf: 'token' };
export const WAITING: AskedFor = { ...ASKED, waitedMs: 20_000 };
export const MINE: AskedFor = { ...ASKED, id: 'r2', title: 'Red dress', size: 'M', state: 'taken', staff: 'Ana' };
export const PHONE_QUEUE: PhoneQueue = { name: 'Ana', onDuty: true, others: ['Ben'], requests: [WAITING] };

export const NO_NETWORK = new PhoneRefusal('app-unreachable', 0, {});

export class FakePhoneApi implements PhoneApi {
  readonly asked: string[] = [];
  failure: Error | undefined;
  view = PHONE_QUEUE;
  known: PhoneLogin | undefined;

  login = (pin: string, name: string): Promise<PhoneLogin> => this.answered(`login ${pin} ${name}`, { ...LOGIN, name });
  me = (): Promise<PhoneLogin> =>
    this.known ? this.answered('me', this.known) : Promise.reject(this.failure ?? new PhoneRefusal('not-logged-in', 401, {}));
  logout = (csrf: string): Promise<void> => this.answered(`logout ${csrf}`, undefined);
  queue = (): Promise<PhoneQueue> => this.answered('queue', this.view);
  duty = (on: boolean, csrf: string): Promise<PhoneQueue> => this.answered(`duty ${on} ${csrf}`, { ...this.view, onDuty: on });
  deed = ({ key, request, reply }: Deed): Promise<PhoneQueue> => {
    this.keys.push(key);
    return this.answered(`${reply ?? 'take'} ${request}`, this.view);
  };
  readonly keys: string[] = [];

  private answered<T>(asked: string, value: T): Promise<T> {
    this.asked.push(asked);
    return this.failure ? Promise.reject(this.failure) : Promise.resolve(value);
  }
}

/** What a browser keeps, in memory. */
export function memory(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> & { readonly size: number } {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    get size() {
      return kept.size;
    },
  };
}

/** A bell that counts. */
export class FakeBell extends Bell {
  rung = 0;

  override ring(): void {
    this.rung += 1;
  }

  override allow(): Promise<void> {
    return Promise.resolve();
  }
}

/** A phone whose time and line are in the test's hand. */
export class HeldPhone {
  readonly api = new FakePhoneApi();
  readonly kept = memory();
  readonly bell = new FakeBell();
  time = 0;
  line!: LineListener;
  readonly desk = this.again();

  /** The same phone after its page was loaded anew. */
  again(): PhoneDesk {
    const clock = (): number => this.time;
    const parts = { api: this.api, unsent: new Unsent(this.kept), bell: this.bell, clock, today: clock };
    const source = { addEventListener: () => undefined, close: () => undefined };
    return new PhoneDesk(parts, (listener) => {
      this.line = listener;
      return new Line(listener, clock, () => source, () => undefined);
    });
  }

  async loggedIn(): Promise<this> {
    await this.desk.login('123456', 'Ana');
    this.line.queue(this.api.view);
    return this;
  }
}

/** Puts a panel of the phone into the document and waits until it is drawn. */
export async function mountOnPhone<T extends PhonePanel>(panel: { new (): T; readonly tag: string }, desk: PhoneDesk, part: Partial<T> = {}): Promise<T> {
  if (!customElements.get(panel.tag)) {
    customElements.define(panel.tag, panel);
  }
  const element = Object.assign(new panel(), part);
  element.desk = desk;
  document.body.replaceChildren(element);
  await element.updateComplete;
  return element;
}
