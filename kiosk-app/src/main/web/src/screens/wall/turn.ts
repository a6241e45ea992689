import { html, LitElement, nothing, unsafeCSS } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { base } from '../../house/base';
import { t } from '../../i18n/language';
import { pictureIn } from '../../panels/your-turn/dropped';
import css from './turn.css?inline';
import { w } from './words';

const QUALITY = 0.9;

/** "Your turn": any photo that is dropped, pasted, chosen or taken here is handed to the kiosk, and kept nowhere. */
export class Turn extends LitElement {
  static readonly tag = 'tm-turn';
  static override styles = [base, unsafeCSS(css)];
  @property({ attribute: false }) hand!: (picture: File) => void;
  @state() private camera: 'off' | 'on' | 'refused' = 'off';
  @state() private dragged = false;
  @state() private given = false;
  @query('video') private video!: HTMLVideoElement | null;
  @query('input') private input!: HTMLInputElement;
  private readonly heard: [string, EventListener][] = [
    ['paste', (event) => this.taken(event, (event as ClipboardEvent).clipboardData)],
    ['drop', (event) => this.taken(event, (event as DragEvent).dataTransfer)],
    ['dragover', (event) => this.over(event)],
    ['dragleave', (event) => void (this.dragged = (event as DragEvent).relatedTarget !== null)],
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.heard.forEach(([name, listener]) => addEventListener(name, listener));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.heard.forEach(([name, listener]) => removeEventListener(name, listener));
    this.shut();
  }

  override render() {
    return html`<section data-testid="turn">
      <h2>${t('turn.title')}</h2>
      <p role="status">${this.given ? w('looked-at') : this.camera === 'refused' ? w('camera-refused') : w('turn-more')}</p>
      ${this.camera === 'on' ? html`<video muted playsinline></video>` : nothing}
      <div class="choices">
        ${this.camera === 'on'
          ? html`<button class="button strong" data-testid="turn-take" @click=${() => this.shoot()}>${t('turn.take')}</button>
              <button class="button" @click=${() => this.shut()}>${w('camera-off')}</button>`
          : html`<button class="button" data-testid="turn-camera" @click=${() => void this.film()}>${w('camera')}</button>`}
        <label class="button">
          ${t('turn.choose')}
          <input class="unseen" type="file" accept="image/*" data-testid="turn-input" @change=${() => this.picked()} />
        </label>
      </div>
      ${this.dragged ? html`<div class="drop">${t('turn.drop')}</div>` : nothing}
    </section>`;
  }

  private give(picture: File | undefined): void {
    if (picture) {
      this.given = true;
      this.hand(picture);
    }
  }

  private picked(): void {
    this.give(this.input.files?.[0]);
    this.input.value = '';
  }

  private taken(event: Event, transfer: DataTransfer | null): void {
    this.dragged = false;
    const picture = pictureIn(transfer);
    if (picture) {
      event.preventDefault();
      this.give(picture);
    }
  }

  private over(event: Event): void {
    event.preventDefault();
    this.dragged = true;
  }

  private async film(): Promise<void> {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 1280 } }, audio: false });
      this.camera = 'on';
      await this.updateComplete;
      this.video!.srcObject = stream;
      await this.video!.play();
    } catch {
      this.camera = 'refused';
    }
  }

  private shoot(): void {
    const { video } = this;
    if (!video?.videoWidth) {
      return;
    }
    const canvas = document.createElement('canvas');
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    canvas.getContext('2d')?.drawImage(video, 0, 0);
    const done = (jpeg: Blob | null): void => this.give(jpeg ? new File([jpeg], 'photo.jpg', { type: 'image/jpeg' }) : undefined);
    canvas.toBlob(done, 'image/jpeg', QUALITY);
  }

  private shut(): void {
    const stream = this.video?.srcObject;
    if (stream instanceof MediaStream) {
      stream.getTracks().forEach((track) => track.stop());
    }
    this.camera = 'off';
  }
}
