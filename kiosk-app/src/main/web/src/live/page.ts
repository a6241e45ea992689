import { HttpApi, problemCode, type Api } from '../api/api';
import type { CameraState, Card } from '../api/shapes';
import { Signal } from '../house/signal';
import { firstLanguage, speak, type Language } from '../i18n/language';
import { learnt } from '../i18n/learnt';
import { BrowserCamera } from './browser-camera';
import { keepLaidOut, type Ease } from './ease';
import { onceCommitted } from './committed';
import { LiveConnection, liveUrl, type Link } from './connection';
import type { LiveFrame } from './frame';
import type { ServerMessage } from './messages';
import { isOpen } from './asked';
import type { Size } from './geometry';
import { Pulse } from './pulse';
import { Renewal } from './renewal';
import { TELL_READ_MS, TELL_TOUCH_MS, type Glass, type PageState, type ScreenName } from './state';
import { Stills } from './stills';
import { steadyNow } from './steady';
import { Wedge } from './wedge';
import type { Warp } from './warp';
import { closePictures, heldByMirror, HOLD_MS, isVisited, MIRROR_HOLD_MS, msToAnswer, newVisit, NO_SCENE, isLeft, withScene, type Photo, type Visit, type Wearing } from './visit';

export * from './state';

/** When the page stands, it gets the words of the languages that it does not speak yet. */
const OTHER_LANGUAGES_MS = 3_000;

/** As many stand side by side. */
const MOST_LOOKS = 3;

/** What a shopper's own code begins with. */
const PROFILE = 'trumeau-profile:';

/** One open page: its line to the app, its state, and what its panels may do. */
export class Page {
  readonly state: Signal<PageState>;
  readonly frames = new Signal<LiveFrame | undefined>(undefined);
  readonly glass = new Signal<Glass | undefined>(undefined);
  readonly connection: LiveConnection;
  readonly renewal = new Renewal();
  readonly stills = new Stills(this);
  /** What the live picture is drawn on. */
  canvas: HTMLCanvasElement | undefined;
  /** How that canvas is bent on the glass, for a glass of its size. */
  warpFor: (glass: Size) => Warp | undefined = () => undefined;
  /** When this very glass was touched: another screen's finger holds nothing here. */
  glassTouchedAt = -Infinity;
  /** A picture that was asked for before comes too late. */
  private looksForgotten = 0;
  private readonly camera: BrowserCamera;
  private readonly pulse: Pulse;
  private toldAt = -Infinity;
  /** The visit ended while the app could not be told. */
  private endUntold = false;
  private visitCount = 1;

  constructor(
    readonly screen: ScreenName,
    readonly api: Api = new HttpApi(),
    private readonly clock: () => number = steadyNow,
    private readonly wall: () => number = () => Date.now(),
  ) {
    const now = this.clock();
    const visit = this.newVisit(now);
    this.state = new Signal<PageState>({ link: 'connecting', now, wall: this.wall(), visit, wokenAt: -Infinity, goods: 0, queue: 0, ownCamera: 'off' });
    this.connection = new LiveConnection(liveUrl(screen), {
      link: (link) => this.linked(link),
      message: (message) => this.received(message),
      frame: (frame) => this.framed(frame),
    });
    this.pulse = new Pulse((message) => this.connection.send(message));
    this.camera = new BrowserCamera(this.connection);
  }

  start(): void {
    speak(this.firstLanguage);
    this.connection.start();
    this.pulse.start();
    setInterval(() => this.tick(), 1000);
    setTimeout(() => void learnt.all(), OTHER_LANGUAGES_MS);
    if (this.screen === 'kiosk') {
      keepLaidOut(this.state);
    }
    if (this.screen !== 'staff') {
      new Wedge((code) => void this.readCode(code)).start();
    }
    addEventListener('pagehide', () => this.connection.send({ type: 'bye' }));
    addEventListener('pointerdown', () => this.touchedOnceAnswered(), { capture: true });
    addEventListener('keydown', () => this.touched(), { capture: true });
  }

  /** How many visits there were: what was asked for one is not shown to the next. */
  get visits(): number {
    return this.visitCount;
  }

  /** Whether somebody chose another language than the page's first. */
  get isForeign(): boolean {
    return learnt.wished !== this.firstLanguage;
  }

  /** Whether a visit's end would forget anything. */
  get isVisited(): boolean {
    const { visit, held } = this.state.value;
    return isVisited(visit, this.isForeign, held?.held);
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

  /** All panels are drawn anew for it, so what the finger is on looks pressed first. */
  private touchedOnceAnswered(): void {
    const visits = this.visitCount;
    onceCommitted(() => this.visitCount === visits && this.touched());
  }

  touched(): void {
    const now = this.clock();
    this.glassTouchedAt = now;
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

  /** Opens a sheet of what was gathered, over everything but the header; or closes it. */
  openSheet(sheet: Visit['sheet']): void {
    this.patchVisit({ sheet, itemId: undefined, touchedAt: this.clock() });
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
    const { visits } = this;
    const profile = code.startsWith(PROFILE);
    const item = await (profile ? this.readProfile(code) : this.api.readCode(code).catch(() => undefined));
    if (visits === this.visits && item !== 'profile') {
      this.shown(item);
    }
  }

  /** One that arrives when the visit is over is the next shopper's no more than this page's: the app is told of the end again. */
  private async readProfile(code: string): Promise<'profile'> {
    const { visits } = this;
    const verdict = await this.api.readProfile(code).then(() => 'taken', (thrown: unknown) => problemCode(thrown).replace('profile-', ''));
    if (visits === this.visits) {
      this.profileRead(verdict);
    } else {
      this.connection.send({ type: 'ended' });
    }
    return 'profile';
  }

  /** One that can't be used leads to where preferences are chosen, which says why. */
  private profileRead(verdict: string): void {
    if (verdict !== 'taken' && this.screen === 'kiosk') {
      this.openSheet('preferences');
    }
    this.says(`profile.${verdict}`);
  }

  /** Says something for a while, by the key of its words. */
  says(key: string): void {
    this.patch({ now: this.clock(), read: { at: this.clock(), says: key } });
  }

  private heard({ item, profile }: Extract<ServerMessage, { type: 'read' }>): void {
    if (profile) {
      this.profileRead(profile);
    } else if (item || this.screen === 'kiosk') {
      this.shown(item);
    }
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

  /** From now on the mirror puts this item on who stands before it; or none. */
  wear(item: Wearing | undefined): void {
    this.patchVisit({ wearing: item });
    this.connection.send({ type: 'wear', ...(item && { item: item.itemId }) });
  }

  /** Keeps what the mirror shows now; of more than {@link MOST_LOOKS} the oldest goes. */
  async keepLook(): Promise<void> {
    const { canvas, visits, looksForgotten } = this;
    const { recoloured, wearing } = this.state.value.visit;
    const picture = canvas && (await createImageBitmap(canvas).catch(() => undefined));
    if (!picture || visits !== this.visits || looksForgotten !== this.looksForgotten) {
      picture?.close();
      return;
    }
    const looks = [...(this.state.value.visit.looks ?? []), { picture, colour: recoloured?.colour, title: wearing?.title }];
    looks.slice(0, -MOST_LOOKS).forEach((old) => old.picture.close());
    this.patchVisit({ looks: looks.slice(-MOST_LOOKS) });
  }

  /** Keeps a turn instead of the one before; one that ends after its visit is gone at once. Answers whether it is kept. */
  keepTurn(turn: readonly ImageBitmap[], visit: number): boolean {
    const kept = visit === this.visits;
    (kept ? (this.state.value.visit.turn ?? []) : turn).forEach((picture) => picture.close());
    if (kept) {
      this.patchVisit({ turn });
    }
    return kept;
  }

  /** No picture stays of what a mirror was asked for: at a touch, and when whoever asked has gone. */
  forgetLooks(): void {
    this.looksForgotten += 1;
    closePictures({ ...this.state.value.visit, photo: undefined });
    this.stills.close();
    this.patchVisit({ looks: undefined, turn: undefined });
  }

  forgetPhoto(): void {
    this.state.value.visit.photo?.picture.close();
    this.patchVisit({ photo: undefined, track: undefined });
  }

  /** Ends the visit: nothing of it stays in the page, and the app is told to forget its own part. */
  startAnew(): void {
    this.forget();
    this.tellEnd();
  }

  /** Told when the line is back, if it is down: what the app holds is the next shopper's no more than this page's. */
  private tellEnd(): void {
    this.endUntold = !this.connection.isUp;
    this.connection.send({ type: 'ended' });
  }

  /** The shopper agrees to the camera for as long as the visit lasts. */
  startCamera(): void {
    this.touched();
    this.connection.send({ type: 'start-camera' });
  }

  private newVisit(now: number): Visit {
    return newVisit(now, this.screen === 'mirror' ? MIRROR_HOLD_MS : HOLD_MS);
  }

  private forget(): void {
    const { visit } = this.state.value;
    closePictures(visit);
    this.patch({ read: undefined, visit: { ...this.newVisit(this.clock()), scene: visit.scene } });
    this.toldAt = -Infinity;
    this.visitCount += 1;
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
      if (visit.wearing) {
        this.wear(visit.wearing); // another line, which the app knows nothing of
      }
      if (this.endUntold) {
        this.connection.send({ type: 'ended' });
      }
      this.pulse.tellNow();
      return;
    }
    this.stills.lost();
    const now = this.clock();
    this.patch({ link, downSince: downSince ?? now, visit: withScene(visit, NO_SCENE, now) });
    this.camera.pause();
  }

  private received(message: ServerMessage): void {
    const now = this.clock();
    switch (message.type) {
      case 'hello':
        this.greeted(message, now);
        return;
      case 'scene':
        this.patch({ now, visit: withScene(this.state.value.visit, message.scene, now) });
        return;
      case 'camera':
        this.filmed(message.camera);
        return;
      case 'sync':
        this.patch({ sync: message.sync });
        return;
      case 'read':
        this.heard(message);
        return;
      case 'store':
        this.patch({ store: message.store, goods: this.state.value.goods + 1 });
        return;
      case 'goods':
        this.patch({ goods: this.state.value.goods + 1 });
        return;
      case 'mirror':
        this.patch({ mirror: message.mirror });
        return;
      case 'light':
        this.patch({ light: message.light });
        return;
      case 'flash':
        this.patch({ flash: { run: message.run, flashes: message.flashes } });
        return;
      case 'still':
        this.stills.told(message);
        return;
      case 'help':
        this.patch({ now, help: message.help });
        return;
      case 'queue':
        this.patch({ queue: this.state.value.queue + 1 });
        return;
      case 'hand':
        this.patchVisit({ hand: message.hand });
        return;
      case 'visit':
        this.patch({ held: message.visit });
        return;
      case 'ended':
        this.forget();
        return;
      case 'touched':
        this.patchVisit({ touchedAt: now });
        return;
      case 'presence':
        this.patch({ now, wokenAt: now });
        return;
      case 'reload':
        this.renewal.now();
        return;
      case 'camera-offer':
        this.offered(message.accepted);
    }
  }

  private greeted(hello: Extract<ServerMessage, { type: 'hello' }>, now: number): void {
    const { store, camera, sync, scene, privacy, mirror, light, visit: held } = hello;
    const { help, hand } = this.endUntold ? { help: hello.help && { ...hello.help, requests: [] }, hand: undefined } : hello;
    this.endUntold = false;
    const chosen = this.isForeign;
    this.patch({ now, store, sync, mirror, light, flash: undefined, help, goods: this.state.value.goods + 1, privacy, held, visit: { ...withScene(this.state.value.visit, scene, now), hand } });
    this.filmed(camera);
    this.renewal.heard(hello.build);
    if (!chosen && this.isForeign) {
      speak(this.firstLanguage);
    }
    this.offerAgain(camera);
  }

  /** A camera that gives no picture leaves none behind. */
  private filmed(camera: CameraState): void {
    this.patch({ camera });
    if (camera.status !== 'live') {
      this.stills.close();
      this.frames.set(undefined);
    }
  }

  /** A frame that was on its way when the camera was let go of or lost comes too late. */
  private framed(frame: LiveFrame): void {
    if (this.stills.came(frame)) {
      return;
    }
    const { status = 'live' } = this.state.value.camera ?? {};
    if (status === 'live') {
      this.frames.set(frame);
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
    const { read, visit, held } = this.state.value;
    this.stills.tick(now);
    this.patch({ now, wall: this.wall(), read: read && now - read.at < TELL_READ_MS ? read : undefined });
    if (this.state.value.help?.requests.some(isOpen)) {
      this.patchVisit({ touchedAt: now });
    }
    if (this.screen === 'mirror' && heldByMirror(visit) && isLeft(visit, this.glassTouchedAt, now)) {
      this.forgetLooks();
      this.patchVisit({ asks: undefined });
    }
    if (this.screen === 'kiosk' && msToAnswer(visit, this.isForeign, now, held) === 0) {
      this.startAnew();
    }
    this.renewal.look(this.screen === 'staff' ? !this.state.value.staff : !this.isVisited);
  }
}
