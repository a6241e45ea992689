import type { ToTry } from '../hand/hand';
import type { Campaign, Choosable, Declared, Drawn, Hand } from '../hand/shapes';
import type { LightInfo, MirrorInfo, MirrorSetup } from '../live/setup';
import type { Found, SeenAnew, Wanted } from '../search/shapes';
import { searchUrl } from '../search/wanted';
import type { Around, AskCode, AskedFor, Board, BoardOf, Card, Garment, Item, PhoneLine, Shelf, StaffQueue, StaffStatus, Teaching, Wish } from './shapes';

/** What went wrong, as a code that the words of each language name. */
export class ApiProblem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly retryAfterSeconds?: number,
  ) {
    super(code);
  }
}

export const LARGEST_PICTURE_BYTES = 20 * 1024 * 1024;

export interface Api {
  item(id: string): Promise<Item>;
  around(id: string): Promise<Around>;
  /** Says which size somebody would take again: `size-up`, `as-usual` or `size-down`. */
  sayFit(id: string, fit: string): Promise<Around>;
  items(limit: number): Promise<readonly Card[]>;
  /** Items by words and filters; a limit of 0 asks for the facets only. */
  search(words: string, wanted: Wanted, limit: number): Promise<Found>;
  /** What every suggestion must be from now on in this visit. */
  filter(wanted: Wanted): Promise<SeenAnew>;
  notForMe(itemId: string): Promise<SeenAnew>;
  forMeAfterAll(itemId: string): Promise<SeenAnew>;
  putOnList(wish: ToTry): Promise<Hand>;
  resizeOnList(number: number, size: string): Promise<Hand>;
  takeOffList(number: number): Promise<Hand>;
  /** What can be declared in this store. */
  choosable(): Promise<Choosable>;
  prefer(declared: Declared): Promise<SeenAnew>;
  /** Whether what was declared counts. */
  usePreferences(on: boolean): Promise<SeenAnew>;
  /** Takes preferences from the shopper's own code. */
  readProfile(code: string): Promise<void>;
  /** Draws a code of a text. */
  qr(text: string): Promise<Drawn>;
  /** The campaigns that are on now. */
  campaigns(): Promise<readonly Campaign[]>;
  /** What is held up is the shopper's own, or may be the store's again. */
  own(whose: 'shoppers' | 'stores'): Promise<SeenAnew>;
  /** A full outfit around something, chosen for all that is kept of it. */
  board(of: BoardOf, kept: readonly string[]): Promise<Board>;
  recognize(picture: Blob): Promise<readonly Garment[]>;
  /** Says which of its options a garment before the camera is. */
  choose(track: number, category: string): Promise<void>;
  takeBack(track: number): Promise<void>;
  /** The item of a code that was scanned. */
  readCode(code: string): Promise<Card>;
  /** Asks staff to bring a variant. */
  bring(wish: Wish): Promise<AskedFor>;
  /** Somebody is called to the screen. */
  call(): Promise<AskedFor>;
  /** The code for the shopper's own phone that the mirror shows now. */
  askCode(): Promise<AskCode>;
  /** Whoever stood before the mirror has left it: phones see nothing of who comes next. */
  leaveAskCode(): Promise<void>;
  withdraw(request: string): Promise<void>;
  queue(): Promise<StaffQueue>;
  take(request: string, name: string): Promise<StaffQueue>;
  answer(request: string, name: string, reply: string): Promise<StaffQueue>;
  /** Says that this name is on duty, or still there. */
  onDuty(name: string): Promise<StaffQueue>;
  offDuty(name: string): Promise<StaffQueue>;
  /** The item of a tag's code, or those that words fit best, for staff to count. */
  shelves(asked: string): Promise<readonly Shelf[]>;
  /** Corrects a figure of stock to what staff counted. */
  counted(wish: Wish, pieces: number): Promise<void>;
  /** Whether the console has a PIN, or waits for its first one. */
  door(): Promise<{ readonly pinSet: boolean }>;
  /** Sets the first PIN and opens the console with it. */
  setFirstPin(pin: string): Promise<void>;
  phone(): Promise<PhoneLine>;
  /** Lets PINs be tried again on phones, after too many were wrong. */
  reopenPhone(): Promise<void>;
  login(pin: string): Promise<void>;
  logout(): Promise<void>;
  staffStatus(): Promise<StaffStatus>;
  syncNow(): Promise<void>;
  setUpMirror(setup: MirrorSetup): Promise<MirrorInfo>;
  mirrorAsDelivered(): Promise<MirrorInfo>;
  /** A shopper's light, until the visit ends. */
  wishLight(preset: string): Promise<LightInfo>;
  /** Staff's light, which every visit begins with. */
  chooseLight(preset: string): Promise<LightInfo>;
  teaching(): Promise<Teaching>;
  teachBegin(what: { kind: string; name: string; by: string }): Promise<Teaching>;
  teachCancel(): Promise<Teaching>;
  teachPhoto(picture: Blob): Promise<Teaching>;
  teachSeen(): Promise<Teaching>;
  teachRemove(index: number): Promise<Teaching>;
  teachMeasure(): Promise<Teaching>;
  teachKeep(): Promise<Teaching>;
  teachUndo(lesson: number): Promise<Teaching>;
  teachRedo(lesson: number): Promise<Teaching>;
}

type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** The app's REST API on the page's own origin. */
export class HttpApi implements Api {
  constructor(private readonly send: Fetch = (url, init) => fetch(url, init)) {}

  item(id: string): Promise<Item> {
    return this.json<Item>(`/api/items/${encodeURIComponent(id)}`);
  }

  around(id: string): Promise<Around> {
    return this.json<Around>(`/api/items/${encodeURIComponent(id)}/around`);
  }

  sayFit(id: string, fit: string): Promise<Around> {
    return this.json<Around>(`/api/items/${encodeURIComponent(id)}/fit`, jsonBody('POST', { fit }));
  }

  async items(limit: number): Promise<readonly Card[]> {
    return (await this.json<{ items: readonly Card[] }>(`/api/items?limit=${limit}`)).items;
  }

  search(words: string, wanted: Wanted, limit: number): Promise<Found> {
    return this.json<Found>(searchUrl(words, wanted, limit));
  }

  filter(wanted: Wanted): Promise<SeenAnew> {
    const headers = { 'content-type': 'application/json' };
    return this.json<SeenAnew>('/api/visit/filters', { method: 'PUT', headers, body: JSON.stringify(wanted) });
  }

  notForMe(itemId: string): Promise<SeenAnew> {
    return this.json<SeenAnew>(`/api/visit/not-for-me/${encodeURIComponent(itemId)}`, { method: 'PUT' });
  }

  forMeAfterAll(itemId: string): Promise<SeenAnew> {
    return this.json<SeenAnew>(`/api/visit/not-for-me/${encodeURIComponent(itemId)}`, { method: 'DELETE' });
  }

  putOnList(wish: ToTry): Promise<Hand> {
    return this.json<Hand>(LIST, jsonBody('POST', wish));
  }

  resizeOnList(number: number, size: string): Promise<Hand> {
    return this.json<Hand>(`${LIST}/${number}`, jsonBody('PUT', { size }));
  }

  takeOffList(number: number): Promise<Hand> {
    return this.json<Hand>(`${LIST}/${number}`, { method: 'DELETE' });
  }

  choosable(): Promise<Choosable> {
    return this.json<Choosable>(PREFERENCES);
  }

  prefer(declared: Declared): Promise<SeenAnew> {
    return this.json<SeenAnew>(PREFERENCES, jsonBody('PUT', declared));
  }

  usePreferences(on: boolean): Promise<SeenAnew> {
    return this.json<SeenAnew>(`${PREFERENCES}/use`, jsonBody('PUT', { on }));
  }

  async readProfile(code: string): Promise<void> {
    await this.ask(`${PREFERENCES}/profile`, jsonBody('POST', { code }));
  }

  qr(text: string): Promise<Drawn> {
    return this.json<Drawn>('/api/qr', jsonBody('POST', { text }));
  }

  async campaigns(): Promise<readonly Campaign[]> {
    return (await this.json<{ campaigns: readonly Campaign[] }>('/api/campaigns')).campaigns;
  }

  own(whose: 'shoppers' | 'stores'): Promise<SeenAnew> {
    return this.json<SeenAnew>('/api/visit/own', { method: whose === 'shoppers' ? 'PUT' : 'DELETE' });
  }

  board(of: BoardOf, kept: readonly string[]): Promise<Board> {
    return this.json<Board>(`${boardUrl(of)}?${new URLSearchParams(kept.map((id) => ['kept', id]))}`);
  }

  async recognize(picture: Blob): Promise<readonly Garment[]> {
    return (await this.json<{ garments: readonly Garment[] }>('/api/recognize', posted(picture))).garments;
  }

  async choose(track: number, category: string): Promise<void> {
    await this.ask(choiceUrl(track), jsonBody('PUT', { category }));
  }

  async takeBack(track: number): Promise<void> {
    await this.ask(choiceUrl(track), { method: 'DELETE' });
  }

  readCode(code: string): Promise<Card> {
    return this.json<Card>('/api/codes', jsonBody('POST', { code }));
  }

  bring(wish: Wish): Promise<AskedFor> {
    return this.json<AskedFor>('/api/requests', jsonBody('POST', wish));
  }

  call(): Promise<AskedFor> {
    return this.json<AskedFor>('/api/requests/call', { method: 'POST' });
  }

  askCode(): Promise<AskCode> {
    return this.json<AskCode>('/api/visit/phone-code');
  }

  async leaveAskCode(): Promise<void> {
    await this.ask('/api/visit/phone-code', { method: 'DELETE' });
  }

  async withdraw(request: string): Promise<void> {
    await this.ask(`/api/requests/${encodeURIComponent(request)}`, { method: 'DELETE' });
  }

  queue(): Promise<StaffQueue> {
    return this.json<StaffQueue>(QUEUE);
  }

  take(request: string, name: string): Promise<StaffQueue> {
    return this.json<StaffQueue>(`${QUEUE}/${encodeURIComponent(request)}/take`, jsonBody('POST', { name }));
  }

  answer(request: string, name: string, reply: string): Promise<StaffQueue> {
    return this.json<StaffQueue>(`${QUEUE}/${encodeURIComponent(request)}/answer`, jsonBody('POST', { name, reply }));
  }

  onDuty(name: string): Promise<StaffQueue> {
    return this.json<StaffQueue>(`${QUEUE}/duty`, jsonBody('PUT', { name }));
  }

  offDuty(name: string): Promise<StaffQueue> {
    return this.json<StaffQueue>(`${QUEUE}/duty/${encodeURIComponent(name)}`, { method: 'DELETE' });
  }

  async shelves(asked: string): Promise<readonly Shelf[]> {
    return (await this.json<{ items: readonly Shelf[] }>(`/api/staff/stock?asked=${encodeURIComponent(asked)}`)).items;
  }

  async counted(wish: Wish, pieces: number): Promise<void> {
    await this.ask('/api/staff/stock', jsonBody('PUT', { ...wish, pieces }));
  }

  door(): Promise<{ readonly pinSet: boolean }> {
    return this.json('/api/staff/door');
  }

  async setFirstPin(pin: string): Promise<void> {
    await this.ask('/api/staff/pin', jsonBody('POST', { pin }));
  }

  phone(): Promise<PhoneLine> {
    return this.json<PhoneLine>('/api/staff/phone');
  }

  async reopenPhone(): Promise<void> {
    await this.ask('/api/staff/phone/reopen', { method: 'POST' });
  }

  async login(pin: string): Promise<void> {
    await this.ask('/api/staff/login', jsonBody('POST', { pin }));
  }

  async logout(): Promise<void> {
    await this.ask('/api/staff/logout', { method: 'POST' });
  }

  staffStatus(): Promise<StaffStatus> {
    return this.json<StaffStatus>('/api/staff/status');
  }

  async syncNow(): Promise<void> {
    await this.ask('/api/staff/sync', { method: 'POST' });
  }

  setUpMirror(setup: MirrorSetup): Promise<MirrorInfo> {
    return this.json<MirrorInfo>(MIRROR, jsonBody('PUT', setup));
  }

  mirrorAsDelivered(): Promise<MirrorInfo> {
    return this.json<MirrorInfo>(MIRROR, { method: 'DELETE' });
  }

  wishLight(preset: string): Promise<LightInfo> {
    return this.json<LightInfo>('/api/light', jsonBody('PUT', { preset }));
  }

  chooseLight(preset: string): Promise<LightInfo> {
    return this.json<LightInfo>('/api/staff/light', jsonBody('PUT', { preset }));
  }

  teaching(): Promise<Teaching> {
    return this.teach('');
  }

  teachBegin(what: { kind: string; name: string; by: string }): Promise<Teaching> {
    return this.teach('/draft', jsonBody('POST', what));
  }

  teachCancel(): Promise<Teaching> {
    return this.teach('/draft', { method: 'DELETE' });
  }

  async teachPhoto(picture: Blob): Promise<Teaching> {
    return this.teach('/draft/photos', posted(picture));
  }

  teachSeen(): Promise<Teaching> {
    return this.teach('/draft/seen', { method: 'POST' });
  }

  teachRemove(index: number): Promise<Teaching> {
    return this.teach(`/draft/photos/${index}`, { method: 'DELETE' });
  }

  teachMeasure(): Promise<Teaching> {
    return this.teach('/draft/trial', { method: 'POST' });
  }

  teachKeep(): Promise<Teaching> {
    return this.teach('/draft/keep', { method: 'POST' });
  }

  teachUndo(lesson: number): Promise<Teaching> {
    return this.teach(`/lessons/${lesson}/undo`, { method: 'POST' });
  }

  teachRedo(lesson: number): Promise<Teaching> {
    return this.teach(`/lessons/${lesson}/redo`, { method: 'POST' });
  }

  private teach(path: string, init?: RequestInit): Promise<Teaching> {
    return this.json<Teaching>(`/api/staff/teach${path}`, init);
  }

  private async json<T>(url: string, init?: RequestInit): Promise<T> {
    return (await (await this.ask(url, init)).json()) as T;
  }

  private async ask(url: string, init?: RequestInit): Promise<Response> {
    const response = await this.send(url, init).catch(() => {
      throw new ApiProblem('app-unreachable', 0);
    });
    if (!response.ok) {
      throw await problemOf(response);
    }
    return response;
  }
}

const QUEUE = '/api/staff/queue';
const MIRROR = '/api/staff/mirror';
const LIST = '/api/visit/fitting-list';
const PREFERENCES = '/api/visit/preferences';

function jsonBody(method: string, body: unknown): RequestInit {
  return { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function choiceUrl(track: number): string {
  return `${garmentUrl(track)}/choice`;
}

function garmentUrl(track: number): string {
  return `/api/scene/garments/${track}`;
}

function boardUrl(of: BoardOf): string {
  if (of === 'photo') {
    return '/api/boards/photo';
  }
  return 'item' in of ? `/api/boards/items/${encodeURIComponent(of.item)}` : `/api/boards/garments/${of.track}`;
}

/** A picture as a request's body; one that the app would refuse is not sent. */
function posted(picture: Blob): RequestInit {
  if (picture.size === 0) {
    throw new ApiProblem('picture-empty', 0);
  }
  if (picture.size > LARGEST_PICTURE_BYTES) {
    throw new ApiProblem('picture-too-large', 0);
  }
  return { method: 'POST', headers: { 'content-type': pictureType(picture) }, body: picture };
}

function pictureType(picture: Blob): string {
  return ['image/jpeg', 'image/png', 'image/webp'].includes(picture.type) ? picture.type : 'application/octet-stream';
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const body = ((await response.json().catch(() => null)) ?? {}) as { code?: string; retryAfterSeconds?: number };
  const tooLarge = response.status === 413 ? 'picture-too-large' : undefined;
  return new ApiProblem(body.code ?? tooLarge ?? `http-${response.status}`, response.status, body.retryAfterSeconds);
}

/** The code of anything thrown by the API. */
export function problemCode(thrown: unknown): string {
  return thrown instanceof ApiProblem ? thrown.code : 'unknown';
}
