import type { Api } from '../api/api';
import type { Around, AskCode, AskedFor, Board, BoardOf, Card, Floor, Garment, Item, PhoneLine, Shelf, StaffQueue, StaffStatus, Teaching, Thing, Wish } from '../api/shapes';
import type { ToTry } from '../hand/hand';
import type { Campaign, Choosable, Declared, Drawn, Hand } from '../hand/shapes';
import type { Found, SeenAnew, Wanted } from '../search/shapes';
import { searchUrl } from '../search/wanted';
import type { LightInfo, MirrorInfo, MirrorSetup } from '../live/setup';
import { Page, type PageState, type ScreenName } from '../live/page';
import type { Panel, PanelClass } from './panel';
import { definePanels } from './registry';

/** Hand-made stand-ins for tests of panels. */
export const NOW = Date.parse('2026-03-01T12:00:00Z');

export const CARD: Card = {
  itemId: 'T-1',
  title: 'Navy Oxford shirt',
  category: 'shirt',
  colour: 'navy',
  score: 0.9,
  relation: 'nearest',
  reasons: [{ code: 'in-stock', pieces: 4 }, { code: 'looks-alike', similarity: 0.87 }],
  price: { amount: '39.90', currency: 'EUR' },
  sizesInStock: ['S', 'M'],
  place: 'B3',
  picture: '/api/pictures/0',
  demoData: true,
};

export const GARMENT: Garment = {
  track: 7,
  state: 'recognised',
  category: 'shirt',
  confidence: 0.93,
  topK: [
    { category: 'shirt', confidence: 0.5 },
    { category: 'longsleeve', confidence: 0.3 },
    { category: 'outwear', confidence: 0.1 },
  ],
  box: { x: 0.2, y: 0.2, width: 0.5, height: 0.5 },
  colour: 'navy',
  colourHex: '#26324f',
  claim: 'not-carried',
  cards: [
    CARD,
    { ...CARD, itemId: 'T-2', relation: 'similar' },
    { ...CARD, itemId: 'T-3', relation: 'goes-with', category: 'pants' },
    { ...CARD, itemId: 'T-4', relation: 'also-took', category: 'shoes' },
  ],
};

export const ITEM: Item = {
  ...CARD,
  variants: [
    { size: 'S', colour: 'navy', stock: 2, countedAt: '2026-03-01T11:58:00Z', source: 'pos' },
    { size: 'M', colour: 'navy', stock: 0, countedAt: '2026-03-01T11:00:00Z', source: 'release' },
  ],
  stockAsOf: '2026-03-01T11:00:00Z',
  priceAsOf: '2026-03-01T09:00:00Z',
  pictures: ['/api/pictures/0'],
  similar: [],
  goesWith: [CARD],
  alsoTook: [],
};

export const FLOOR: Floor = {
  outline: [{ x: 0, y: 0 }, { x: 8, y: 0 }, { x: 8, y: 8 }, { x: 0, y: 8 }],
  rails: [
    { code: 'B3', x: 1, y: 1, width: 2, depth: 0.5 },
    { code: 'B4', x: 4, y: 1, width: 2, depth: 0.5 },
  ],
  fixtures: [{ kind: 'till', x: 6, y: 6, width: 1, depth: 1 }],
  areas: [{ name: 'B', x: 0, y: 0.5, width: 8, depth: 1.5 }],
  rail: 'B3',
  kiosk: { x: 5, y: 7 },
  way: { points: [{ x: 5, y: 7 }, { x: 2, y: 7 }, { x: 2, y: 1.5 }], steps: 12, side: 'left' },
};

export const BOARD: Board = {
  item: CARD,
  slots: [
    { part: 'over', kept: false, cards: [pieceOf('coat', 'Grey coat', 'outwear', '129.00')] },
    {
      part: 'lower',
      kept: false,
      cards: [pieceOf('jeans', 'Blue jeans', 'pants', '59.90'), pieceOf('chinos', 'Beige chinos', 'pants', '49.90')],
    },
  ],
};

function pieceOf(itemId: string, title: string, category: string, amount: string): Card {
  const reasons = [{ code: 'also-took', itemId: 'T-1', title: 'Navy Oxford shirt', shoppers: 12 }];
  return { ...CARD, itemId, title, category, relation: 'goes-with', reasons, price: { amount, currency: 'EUR' } };
}

export const STATUS: StaffStatus = {
  sync: { state: 'current', generation: 3, release: 12, lastOutcome: { code: 'up-to-date', at: '2026-03-01T11:59:00Z' } },
  camera: { status: 'live', code: 'camera-live', spec: 'demo', frames: 10, drops: 1 },
  latency: {
    frameToCanvasMs: { p50: 38.4, p95: 61.2, n: 100 },
    frameToSceneMs: { n: 0 },
    shownFps: 29.97,
    droppedFrames: 2,
  },
  model: { name: 'garments', version: '3', embeddingSpace: '0123456789abcdef' },
  screens: [{ screen: 'kiosk', connected: 1, lastShownAgeMs: 40 }],
  app: { version: '0.1.0', upSeconds: 60, rssMb: 500.4 },
  privacy: { picturesStored: 0 },
};

export const ASKED: AskedFor & Thing = {
  id: 'r1',
  itemId: 'T-1',
  size: 'S',
  colour: 'navy',
  title: 'Navy Oxford shirt',
  place: 'B3',
  stock: 2,
  state: 'waiting',
  askedAt: '2026-03-01T11:59:40Z',
  waitedMs: 20_000,
  promisedMs: 90_000,
};

export const CALL: AskedFor = {
  id: 'c1',
  state: 'waiting',
  askedAt: '2026-03-01T11:59:40Z',
  waitedMs: 20_000,
  promisedMs: 90_000,
};

export const QUEUE: StaffQueue = {
  onDuty: ['Lin'],
  waits: { answered: 9, unanswered: 1, p50Ms: 31_000, p95Ms: 74_000 },
  requests: [ASKED],
};

export const FOUND: Found = {
  total: 2,
  heed: 'all',
  cards: [CARD, { ...CARD, itemId: 'T-2', title: 'Red wrap dress' }],
  facets: {
    categories: [
      { value: 'dress', items: 1, picture: '/api/pictures/1' },
      { value: 'shirt', items: 1, picture: '/api/pictures/0' },
    ],
    colours: [
      { value: 'navy', items: 1 },
      { value: 'red', items: 1 },
    ],
    sizes: [
      { value: 'S', items: 2 },
      { value: 'M', items: 1 },
    ],
    departments: [],
    price: { lowest: '19.90', highest: '239.90', currency: 'EUR' },
    inStock: 2,
  },
};

const TRIAL = { views: 5, recognised: 5, others: 240, falseAlarms: 0, confused: [] };

export const TEACHING: Teaching = {
  draft: {
    subject: { kind: 'category', name: 'kimono', category: 'kimono' },
    needed: 5,
    photos: [
      { agreement: 0.82, verdict: 'helps' },
      { agreement: 0.31, verdict: 'unlike' },
    ],
  },
  lessons: [
    {
      number: 4,
      subject: { kind: 'item', name: 'T-1', category: 'shirt', title: 'Navy Oxford shirt' },
      at: '2026-03-01T11:00:00Z',
      by: 'Ana',
      standing: 'on',
      trial: TRIAL,
    },
  ],
};

export const PHONE_LINE: PhoneLine = {
  state: 'on',
  pages: ['https://192.168.1.20:8443/phone', 'https://kiosk3.local:8443/phone'],
  certificate: { fingerprint: 'AB:01:C2:EF', until: '2028-03-01T12:00:00Z', selfSigned: true },
  shutSeconds: 0,
  phones: ['Ana'],
};

export const HAND: Hand = {
  list: [
    { number: 1, itemId: 'T-1', title: 'Navy Oxford shirt', size: 'M', colour: '', price: { amount: '39.90', currency: 'EUR' }, place: 'B3', picture: '/api/pictures/0', sizesInStock: ['S', 'M'], stockAsOf: new Date(NOW).toISOString() },
    { number: 2, itemId: 'T-2', title: 'Red wrap dress', size: '', colour: '', price: { amount: '69.00', currency: 'EUR' }, place: 'D1', sizesInStock: ['S', 'L'], stockAsOf: new Date(NOW).toISOString() },
  ],
  most: 20,
  preferences: { sizes: {}, colours: [], departments: [], patterns: [], inUse: true },
};

export const CHOOSABLE: Choosable = {
  kinds: [
    { kind: 'letters', categories: ['dress', 'shirt'], sizes: ['S', 'M', 'L'] },
    { kind: 'shoes', categories: ['shoes'], sizes: ['41', '42'] },
  ],
  colours: ['navy', 'red'],
  departments: [],
  patterns: ['checked', 'houndstooth', 'plain', 'striped'],
  price: { lowest: '19.90', highest: '239.90', currency: 'EUR' },
};

export const MIRROR: MirrorInfo = { rotation: 0, mirrored: false, tilt: 0, turn: 0, height: 0, size: 100, asDelivered: true };

export const CAMPAIGN: Campaign = {
  id: 'coats',
  label: 'promotion',
  from: '2026-02-01T00:00:00Z',
  until: '2026-04-01T00:00:00Z',
  title: { en: 'Coats for cold days', de: 'Mäntel für kalte Tage' },
  text: { en: 'Wool and down, on rail C.', de: 'Wolle und Daune, Ständer C.' },
  picture: '/api/pictures/9',
  items: [],
  category: 'outwear',
};

export class FakeApi implements Api {
  readonly asked: string[] = [];
  failure: Error | undefined;
  taught: Teaching = TEACHING;
  found: Found = FOUND;
  anew: SeenAnew = { live: [], photo: [] };
  hand: Hand = HAND;
  praised: readonly Campaign[] = [];
  pinSet = true;
  line: PhoneLine = PHONE_LINE;
  surroundings: Around = {};
  code: AskCode = { wanted: false, phones: 0 };
  boards: (kept: readonly string[]) => Board = () => BOARD;

  item = (id: string): Promise<Item> => this.answered(`item ${id}`, ITEM);
  around = (_id: string): Promise<Around> => Promise.resolve(this.surroundings);
  sayFit = (id: string, fit: string): Promise<Around> => this.answered(`fit ${id} ${fit}`, this.surroundings);
  items = (limit: number): Promise<readonly Card[]> => this.answered(`items ${limit}`, [CARD, CARD, CARD]);
  recognize = (picture: Blob): Promise<readonly Garment[]> => this.answered(`recognize ${picture.size}`, [GARMENT]);
  choose = (track: number, category: string): Promise<void> => this.answered(`choose ${track} ${category}`, undefined);
  takeBack = (track: number): Promise<void> => this.answered(`take back ${track}`, undefined);
  readCode = (code: string): Promise<Card> => this.answered(`code ${code}`, CARD);
  search = (text: string, wanted: Wanted, limit: number): Promise<Found> =>
    this.answered(searchUrl(text, wanted, limit).slice('/api/'.length), this.found);
  filter = (wanted: Wanted): Promise<SeenAnew> => this.answered(`filter ${JSON.stringify(wanted)}`, this.anew);
  notForMe = (id: string): Promise<SeenAnew> => this.answered(`not for me ${id}`, this.anew);
  forMeAfterAll = (id: string): Promise<SeenAnew> => this.answered(`for me ${id}`, this.anew);
  putOnList = ({ itemId, size = '', colour = '' }: ToTry): Promise<Hand> => this.answered(`to list ${itemId} ${size} ${colour}`.trim(), this.hand);
  resizeOnList = (number: number, size: string): Promise<Hand> => this.answered(`resize ${number} ${size}`, this.hand);
  takeOffList = (number: number): Promise<Hand> => this.answered(`off list ${number}`, this.hand);
  choosable = (): Promise<Choosable> => this.answered('choosable', CHOOSABLE);
  prefer = (declared: Declared): Promise<SeenAnew> => this.answered(`prefer ${JSON.stringify(declared)}`, this.anew);
  usePreferences = (on: boolean): Promise<SeenAnew> => this.answered(`use ${on}`, this.anew);
  readProfile = (code: string): Promise<void> => this.answered(`profile ${code}`, undefined);
  qr = (text: string): Promise<Drawn> => this.answered(`qr ${text}`, { side: 29, path: 'M4 4h1v1h-1z' });
  campaigns = (): Promise<readonly Campaign[]> => this.answered('campaigns', this.praised);
  own = (whose: string): Promise<SeenAnew> => this.answered(`own ${whose}`, this.anew);
  board = (of: BoardOf, kept: readonly string[]): Promise<Board> =>
    this.answered(`board ${JSON.stringify(of)} ${kept.join(' ')}`.trim(), this.boards(kept));
  bring = (wish: Wish): Promise<AskedFor> => this.answered(`bring ${wish.itemId} ${wish.size} ${wish.colour}`, ASKED);
  call = (): Promise<AskedFor> => this.answered('call', CALL);
  askCode = (): Promise<AskCode> => this.answered('ask code', this.code);
  leaveAskCode = (): Promise<void> => this.answered('leave ask code', undefined);
  withdraw = (request: string): Promise<void> => this.answered(`withdraw ${request}`, undefined);
  queue = (): Promise<StaffQueue> => this.answered('queue', QUEUE);
  take = (request: string, name: string): Promise<StaffQueue> => this.answered(`take ${request} ${name}`, QUEUE);
  answer = (request: string, name: string, reply: string): Promise<StaffQueue> =>
    this.answered(`answer ${request} ${name} ${reply}`, QUEUE);
  onDuty = (name: string): Promise<StaffQueue> => this.answered(`on duty ${name}`, QUEUE);
  offDuty = (name: string): Promise<StaffQueue> => this.answered(`off duty ${name}`, QUEUE);
  shelves = (asked: string): Promise<readonly Shelf[]> =>
    this.answered(`shelves ${asked}`, [{ ...ITEM, place: 'B3', picture: '/api/pictures/0' }]);
  counted = (wish: Wish, pieces: number): Promise<void> => this.answered(`counted ${wish.itemId} ${wish.size} ${pieces}`, undefined);
  door = (): Promise<{ pinSet: boolean }> => this.answered('door', { pinSet: this.pinSet });
  setFirstPin = (pin: string): Promise<void> => this.answered(`first pin ${pin}`, undefined);
  phone = (): Promise<PhoneLine> => this.answered('phone', this.line);
  reopenPhone = (): Promise<void> => this.answered('reopen phone', undefined);
  login = (pin: string): Promise<void> => this.answered(`login ${pin}`, undefined);
  logout = (): Promise<void> => this.answered('logout', undefined);
  staffStatus = (): Promise<StaffStatus> => this.answered('status', STATUS);
  syncNow = (): Promise<void> => this.answered('sync', undefined);
  setUpMirror = (setup: MirrorSetup): Promise<MirrorInfo> => this.answered(`mirror ${JSON.stringify(setup)}`, { ...setup, asDelivered: false });
  wishLight = (preset: string): Promise<LightInfo> => this.answered(`light ${preset}`, { presets: ['daylight', 'evening', 'shop'], shown: preset });
  chooseLight = (preset: string): Promise<LightInfo> => this.answered(`staff light ${preset}`, { presets: ['daylight', 'evening', 'shop'], shown: preset });
  mirrorAsDelivered = (): Promise<MirrorInfo> => this.answered('mirror as delivered', MIRROR);

  teaching = (): Promise<Teaching> => this.answered('teaching', this.taught);
  teachBegin = (what: { kind: string; name: string }): Promise<Teaching> =>
    this.answered(`begin ${what.kind} ${what.name}`, this.taught);
  teachCancel = (): Promise<Teaching> => this.answered('cancel', this.taught);
  teachPhoto = (picture: Blob): Promise<Teaching> => this.answered(`photo ${picture.size}`, this.taught);
  teachSeen = (): Promise<Teaching> => this.answered('seen', this.taught);
  teachRemove = (index: number): Promise<Teaching> => this.answered(`remove ${index}`, this.taught);
  teachMeasure = (): Promise<Teaching> => this.answered('measure', this.taught);
  teachKeep = (): Promise<Teaching> => this.answered('keep', this.taught);
  teachUndo = (lesson: number): Promise<Teaching> => this.answered(`undo ${lesson}`, this.taught);
  teachRedo = (lesson: number): Promise<Teaching> => this.answered(`redo ${lesson}`, this.taught);

  private answered<T>(asked: string, value: T): Promise<T> {
    this.asked.push(asked);
    return this.failure ? Promise.reject(this.failure) : Promise.resolve(value);
  }
}

/** A page that is not connected, at a fixed time. */
export function fakePage(screen: ScreenName, part: Partial<PageState> = {}, api: Api = new FakeApi()): Page {
  const page = new Page(screen, api, () => NOW, () => NOW);
  page.patch(part);
  return page;
}

/** A page whose camera sees these garments. */
export function pageWith(screen: ScreenName, ...garments: Garment[]): Page {
  const page = fakePage(screen);
  page.patchVisit({ scene: { frame: 1, garments }, last: garments, seenAt: NOW });
  return page;
}

/** Puts a panel into the document and waits until it is drawn. */
export async function mount(panel: PanelClass, page: Page): Promise<Panel> {
  definePanels();
  const element = new panel();
  element.page = page;
  document.body.replaceChildren(element);
  await settled(element);
  return element;
}

export async function settled(element: Panel): Promise<void> {
  await Promise.resolve();
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

/** The elements of a test id in a panel and the panels inside it. */
export function byTestId(root: Element, id: string): HTMLElement[] {
  const inside = root.shadowRoot ?? root;
  const nested = [...inside.querySelectorAll('*')].filter((each) => each.shadowRoot).flatMap((each) => byTestId(each, id));
  return [...inside.querySelectorAll<HTMLElement>(`[data-testid="${id}"]`), ...nested];
}

/** The words of the first element of a test id, with single spaces. */
export function words(root: Element, id: string): string {
  return (byTestId(root, id)[0]?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
