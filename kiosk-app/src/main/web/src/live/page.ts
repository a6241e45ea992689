import { HttpApi, type Api } from '../api/api';
import type { CameraState, Card, Help, Privacy, StaffStatus, StoreInfo, SyncInfo } from '../api/shapes';
import { Signal } from '../house/signal';
import { firstLanguage, language, speak, type Language } from '../i18n/language';
import { BrowserCamera } from './browser-camera';
import { keepLaidOut, type Ease } from './ease';
import { LiveConnection, liveUrl, type Link } from './connection';
import type { LiveFrame, OverlayBox } from './frame';
import type { Rect, Size } from './geometry';
import type { ServerMessage } from './messages';
import { isOpen } from '../panels/bring/asked-words';
import { Wedge } from './wedge';
import { msToAnswer, newVisit, NO_SCENE, withScene, type Photo, type Visit } from './visit';

export type ScreenName = 'kiosk' | 'mirror' | 'staff';

/** All that panels show, as one immutable value. */
export interface PageState {
  readonly link: Link;
  /** Since when the line to the app is lost; undefined while it is up. */
  readonly downSince?: number | undefined;
  readonly now: number;
  readonly visit: Visit;
  readonly store?: StoreInfo;
  readonly camera?: CameraState;
  readonly sync?: SyncInfo;
  /** What the app counts, never a figure of the page's own; undefined if it does not tell. */
  readonly privacy?: Privacy | undefined;
  readonly staff?: StaffStatus | undefined;
  /** Whether staff can be asked, and what this visit has asked. */
  readonly help?: Help | undefined;
  /** Counts up when figures of stock or price changed. */
  readonly goods: number;
  /** Counts up when the queue of requests changed. */
  readonly queue: number;
  /** The code that was read last, and its item; no item where the store has none. */
  readonly read?: { readonly at: number; readonly item?: Card | undefined } | undefined;
  readonly ownCamera: 'off' | 'asking' | 'on' | 'refused' | 'taken';
}

/** A touch is told to the app at most this often. */
export const TELL_TOUCH_MS = 5000;

/** How long the page tells of a code that was read. */
export const TELL_READ_MS = 8000;

/** A blink of the line is not worth a word. */
const PATIENCE_MS = 1500;

export function linkLost({ downSince, now }: PageState): boolean {
  return downSince !== undefined && now - downSince >= PATIENCE_MS;
}

/** What the live picture drew last: boxes in CSS pixels of the glass. */
export interface Glass {
  readonly frame: number;
  readonly size: Size;
  readonly boxes: readonly { readonly overlay: OverlayBox; readonly rect: Rect }[];
}

/** One open page: its line to the app, its state, and what its panels may do. */
export class Page {
  readonly state: Signal<PageState>;
  readonly frames = new Signal<LiveFrame | undefined>(undefined);
  readonly glass = new Signal<Glass | undefined>(undefined);
  readonly connection: LiveConnection;
  private readonly camera: BrowserCamera;
  private toldAt = -Infinity;
  private visitCount = 1;

  constructor(
    readonly screen: ScreenName,
    readonly api: Api = new HttpApi(),
    private readonly clock: () => number = () => Date.now(),
  ) {
    const now = this.clock();
    this.state = new Signal<PageState>({ link: 'connecting', now, visit: newVisit(now), goods: 0, queue: 0, ownCamera: 'off' });
    this.connection = new LiveConnection(liveUrl(screen), {
      link: (link) => this.linked(link),
      message: (message) => this.received(message),
      frame: (frame) => this.frames.set(frame),
    });
    this.camera = new BrowserCamera(this.connection);
  }

  start(): void {
    speak(this.firstLanguage);
    this.connection.start();
    setInterval(() => this.tick(), 1000);
    if (this.screen === 'kiosk') {
      keepLaidOut(this.state);
    }
    if (this.screen !== 'staff') {
      new Wedge((code) => void this.readCode(code)).start();
    }
    addEventListener('pointerdown', () => this.touched(), { capture: true });
    addEventListener('keydown', () => this.touched(), { capture: true });
  }

  /** How many visits there were: what was asked for one is not shown to the next. */
  get visits(): number {
    return this.visitCount;
  }

  /** Whether somebody chose another language than the page's first. */
  get isForeign(): boolean {
    return language.value !== this.firstLanguage;
  }

  private get firstLanguage(): Language {
    return firstLanguage(this.state.value.store?.languages);
  }

  patch(part: Partial<PageState>): void {
    this.state.set({ ...this.state.value, ...part });
  }

  patchVisit(part: Partial<Visit>): void {
    this.patch({ now: this.clock(), visit: { ...this.state.value.visit, ...part } });
  }

  touched(): void {
    const now = this.clock();
    this.patchVisit({ touchedAt: now });
    if (this.screen !== 'staff' && now - this.toldAt >= TELL_TOUCH_MS) {
      this.toldAt = now;
      this.connection.send({ type: 'touched' });
    }
  }

  /** A wish of the shopper's is served or, at a second touch, taken back. */
  toggle(ease: Ease): void {
    const { eases } = this.state.value.visit;
    this.patchVisit({ eases: eases.includes(ease) ? eases.filter((each) => each !== ease) : [...eases, ease] });
  }

  openItem(itemId: string): void {
    this.patchVisit({ itemId, touchedAt: this.clock() });
  }

  closeItem(): void {
    this.patchVisit({ itemId: undefined });
  }

  /** The shopper says what a garment is, or takes that back; the next scene tells what came of it. */
  async choose(track: number, category?: string): Promise<void> {
    this.touched();
    const { api } = this;
    await (category === undefined ? api.takeBack(track) : api.choose(track, category)).catch(() => {
      // the garment has just left, and its question with it
    });
  }

  /** A scanner typed a code: its item is shown; a code that the store doesn't have gets a friendly word. */
  async readCode(code: string): Promise<void> {
    this.touched();
    this.shown(await this.api.readCode(code).catch(() => undefined));
  }

  private shown(item: Card | undefined): void {
    this.patch({ now: this.clock(), read: { at: this.clock(), item } });
    if (item && this.screen === 'kiosk') {
      this.openItem(item.itemId);
    }
  }

  showPhoto(photo: Photo): void {
    this.patchVisit({ photo, itemId: undefined, track: undefined, touchedAt: this.clock() });
  }

  forgetPhoto(): void {
    this.state.value.visit.photo?.picture.close();
    this.patchVisit({ photo: undefined, track: undefined });
  }

  /** Ends the visit: nothing of it stays in the page, and the app is told to forget its own part. */
  startAnew(): void {
    const { visit } = this.state.value;
    visit.photo?.picture.close();
    this.patch({ read: undefined, visit: { ...newVisit(this.clock()), scene: visit.scene } });
    this.toldAt = -Infinity;
    this.visitCount += 1;
    this.connection.send({ type: 'ended' });
    speak(this.firstLanguage);
  }

  /** Offers this device's own camera to the app; called from a touch, after the notice was read. */
  async useOwnCamera(): Promise<void> {
    this.patch({ ownCamera: 'asking' });
    const opened = await this.camera.open();
    if (!opened) {
      this.patch({ ownCamera: 'refused' });
      return;
    }
    this.connection.send({ type: 'offer-camera' });
  }

  private linked(link: Link): void {
    const { downSince, visit } = this.state.value;
    if (link === 'up') {
      this.patch({ link, downSince: undefined });
      return;
    }
    this.patch({ link, downSince: downSince ?? this.clock(), visit: { ...visit, scene: NO_SCENE } });
    this.camera.pause();
  }

  private received(message: ServerMessage): void {
    const now = this.clock();
    switch (message.type) {
      case 'hello': {
        const { store, camera, sync, scene, help, privacy } = message;
        const chosen = this.isForeign;
        const goods = this.state.value.goods + 1;
        this.patch({ now, store, camera, sync, help, goods, privacy, visit: withScene(this.state.value.visit, scene, now) });
        if (!chosen && this.isForeign) {
          speak(this.firstLanguage);
        }
        this.offerAgain(camera);
        return;
      }
      case 'scene':
        this.patch({ now, visit: withScene(this.state.value.visit, message.scene, now) });
        return;
      case 'camera':
        this.patch({ camera: message.camera });
        return;
      case 'sync':
        this.patch({ sync: message.sync });
        return;
      case 'read':
        this.shown(message.item);
        return;
      case 'goods':
        this.patch({ goods: this.state.value.goods + 1 });
        return;
      case 'help':
        this.patch({ now, help: message.help });
        return;
      case 'queue':
        this.patch({ queue: this.state.value.queue + 1 });
        return;
      case 'camera-offer':
        this.offered(message.accepted);
    }
  }

  private offerAgain(camera: CameraState): void {
    if (this.camera.isOpen && camera.status === 'waiting-for-page') {
      this.connection.send({ type: 'offer-camera' });
    }
  }

  private offered(accepted: boolean): void {
    this.patch({ ownCamera: accepted ? 'on' : 'taken' });
    if (accepted) {
      this.camera.stream();
    } else {
      this.camera.close();
    }
  }

  private tick(): void {
    const now = this.clock();
    this.patch({ now });
    if (this.state.value.help?.requests.some(isOpen)) {
      this.patchVisit({ touchedAt: now });
    }
    if (this.screen === 'kiosk' && msToAnswer(this.state.value.visit, this.isForeign, now) === 0) {
      this.startAnew();
    }
  }
}
