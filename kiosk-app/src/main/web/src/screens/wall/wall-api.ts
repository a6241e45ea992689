import type { WallView } from './shapes';

/** What the wall asks of the app. */
export interface WallApi {
  view(): Promise<WallView>;
  start(): Promise<WallView>;
  stop(): Promise<WallView>;
  /** Opens the console in this browser, as only a demo does. */
  openConsole(): Promise<void>;
}

export class HttpWallApi implements WallApi {
  view(): Promise<WallView> {
    return ask('');
  }

  start(): Promise<WallView> {
    return ask('/start', 'POST');
  }

  stop(): Promise<WallView> {
    return ask('/stop', 'POST');
  }

  async openConsole(): Promise<void> {
    await fetch('/api/wall/console', { method: 'POST' });
  }
}

async function ask(path: string, method = 'GET'): Promise<WallView> {
  const response = await fetch(`/api/wall${path}`, { method });
  if (!response.ok) {
    throw new Error(`the wall answered ${response.status}`);
  }
  return (await response.json()) as WallView;
}
