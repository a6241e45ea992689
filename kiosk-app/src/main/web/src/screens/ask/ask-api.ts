import { ApiProblem } from '../../api/api';
import type { Wish } from '../../api/shapes';
import type { AskView } from './shapes';

export interface AskApi {
  view(): Promise<AskView>;
  /** Asks staff to bring a thing. */
  ask(wish: Wish): Promise<AskView>;
  /** The shopper needs it no more. */
  withdraw(request: string): Promise<AskView>;
  /** Where a picture of the store's lies for this phone. */
  picture(path: string): string;
}

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

const PATIENCE_MS = 8000;

/** The routes that a pass opens. */
export class HttpAskApi implements AskApi {
  private readonly path: string;

  constructor(
    pass: string,
    private readonly send: Fetch = (url, init) => fetch(url, init),
  ) {
    this.path = `/api/ask/${encodeURIComponent(pass)}`;
  }

  view(): Promise<AskView> {
    return this.json(this.path);
  }

  ask(wish: Wish): Promise<AskView> {
    return this.json(`${this.path}/requests`, posted(wish));
  }

  withdraw(request: string): Promise<AskView> {
    return this.json(`${this.path}/requests/${encodeURIComponent(request)}/withdraw`, posted({}));
  }

  picture(path: string): string {
    return path.replace(/^\/api/, this.path);
  }

  private async json(url: string, init: RequestInit = {}): Promise<AskView> {
    const response = await this.send(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) }).catch(() => {
      throw new ApiProblem('app-unreachable', 0);
    });
    if (!response.ok) {
      const body = ((await response.json().catch(() => null)) ?? {}) as { code?: string };
      throw new ApiProblem(body.code ?? `http-${response.status}`, response.status);
    }
    return (await response.json()) as AskView;
  }
}

function posted(body: unknown): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
