import { ApiProblem } from '../../api/api';
import type { Deed, PhoneLogin, PhoneQueue } from './shapes';

/** A refusal with what the words about it need. */
export class PhoneRefusal extends ApiProblem {
  constructor(
    code: string,
    status: number,
    readonly about: { readonly name?: string; readonly retryAfterSeconds?: number },
  ) {
    super(code, status, about.retryAfterSeconds);
  }
}

export interface PhoneApi {
  login(pin: string, name: string): Promise<PhoneLogin>;
  /** What this phone is logged in as. */
  me(): Promise<PhoneLogin>;
  logout(csrf: string): Promise<void>;
  queue(): Promise<PhoneQueue>;
  duty(on: boolean, csrf: string): Promise<PhoneQueue>;
  deed(deed: Deed, csrf: string): Promise<PhoneQueue>;
}

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** A phone in a lift gets no answer for long; what is sent again is done once. */
const PATIENCE_MS = 8000;

/** The routes of the phone's own listener. */
export class HttpPhoneApi implements PhoneApi {
  constructor(private readonly send: Fetch = (url, init) => fetch(url, init)) {}

  login(pin: string, name: string): Promise<PhoneLogin> {
    return this.json('/api/phone/login', posted({ pin, name }));
  }

  me(): Promise<PhoneLogin> {
    return this.json('/api/phone/me');
  }

  async logout(csrf: string): Promise<void> {
    await this.ask('/api/phone/logout', posted({}, csrf));
  }

  queue(): Promise<PhoneQueue> {
    return this.json('/api/phone/queue');
  }

  duty(on: boolean, csrf: string): Promise<PhoneQueue> {
    return this.json('/api/phone/duty', posted({ on }, csrf));
  }

  deed(deed: Deed, csrf: string): Promise<PhoneQueue> {
    const path = `/api/phone/requests/${encodeURIComponent(deed.request)}`;
    const extra = { 'idempotency-key': deed.key };
    return deed.reply === undefined
      ? this.json(`${path}/take`, posted({}, csrf, extra))
      : this.json(`${path}/answer`, posted({ reply: deed.reply }, csrf, extra));
  }

  private async json<T>(url: string, init?: RequestInit): Promise<T> {
    return (await (await this.ask(url, init)).json()) as T;
  }

  private async ask(url: string, init: RequestInit = {}): Promise<Response> {
    const response = await this.send(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => {
      throw new PhoneRefusal('app-unreachable', 0, {});
    });
    if (!response.ok) {
      throw await refusal(response);
    }
    return response;
  }
}

function posted(body: unknown, csrf?: string, extra: Record<string, string> = {}): RequestInit {
  const token: Record<string, string> = csrf === undefined ? {} : { 'x-trumeau-csrf': csrf };
  return { method: 'POST', headers: { 'content-type': 'application/json', ...token, ...extra }, body: JSON.stringify(body) };
}

async function refusal(response: Response): Promise<PhoneRefusal> {
  const body = ((await response.json().catch(() => null)) ?? {}) as { code?: string; name?: string; retryAfterSeconds?: number };
  return new PhoneRefusal(body.code ?? `http-${response.status}`, response.status, body);
}
